using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;

namespace Samverkan.Matchning.Web;

/// <summary>Finds secrets that stand in a file or on the command line, where others read them.</summary>
internal static class OpenSecrets
{
    private const string Certificates = "Webb:KeyCertificates";

    /// <summary>Names of the settings; empty when every secret comes from the environment.</summary>
    public static IReadOnlyList<string> Of(IConfigurationRoot configuration)
    {
        IEnumerable<string> names =
        [
            "Webb:OpenIdConnect:ClientSecret", .. configuration.GetSection(Certificates).GetChildren().Select(certificate => $"{Certificates}:{certificate.Key}:Password"),
        ];
        return [.. names.Where(name => configuration.Providers.Any(provider =>
            provider is FileConfigurationProvider or CommandLineConfigurationProvider && provider.TryGet(name, out var secret) && !string.IsNullOrEmpty(secret)))];
    }
}
