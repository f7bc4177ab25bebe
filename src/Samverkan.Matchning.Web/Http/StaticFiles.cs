using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Samverkan.Matchning.Web.Http;

/// <summary>
/// Style sheets, scripts and images, carried inside the assembly. Their addresses hold a fingerprint of the content, so that browsers may
/// keep them for a year and still get a new version the moment there is one.
/// </summary>
internal sealed class StaticFiles
{
    private const string Folder = "wwwroot/";
    private const string Address = "/statisk/";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, StaticFile> _files;

    public StaticFiles()
    {
        var assembly = typeof(StaticFiles).Assembly;
        _files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..], name => Read(assembly, name), StringComparer.Ordinal);
    }

    /// <summary>The address of a file, with its fingerprint.</summary>
    /// <param name="name">Path below wwwroot, such as <c>css/grund.css</c>. An unknown name is a mistake in a page and throws.</param>
    public string Url(string name) => $"{Address}{name}?v={_files[name].Fingerprint}";

    /// <summary>Serves the files, to anyone: the sign-in page needs them.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapMethods($"{Address}{{**name}}", ["GET", "HEAD"], Serve).AllowAnonymous().DisableRateLimiting();

    private IResult Serve(string name, string? v, HttpResponse response)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = v == file.Fingerprint || file.IsFont ? "public, max-age=31536000, immutable" : "public, no-cache";
        return Results.Bytes(file.Content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Fingerprint}\""));
    }

    private static StaticFile Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new StaticFile(content, ContentTypes[Path.GetExtension(name)], Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }

    private sealed record StaticFile(byte[] Content, string ContentType, string Fingerprint)
    {
        /// <summary>A style sheet names its font without a fingerprint; fonts change by name.</summary>
        public bool IsFont => ContentType == "font/woff2";
    }
}
