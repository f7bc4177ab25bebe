using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Matchning.Web.SignIn.Keys;

/// <summary>Where the keys lie that protect cookies, forms and the secrets of two-factor apps.</summary>
internal static class KeyFolder
{
    /// <summary>Its path in a data folder.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "keys");

    /// <summary>Has keys kept in the data folder, protected by the certificates when there are any.</summary>
    public static void AddKeys(this IServiceCollection services, WebSettings settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("Samverkan.Matchning").PersistKeysToFileSystem(Private(PathIn(settings.DataFolder)));
        if (KeyCertificates.Load(settings) is [var newest, ..] all)
        {
            protection.ProtectKeysWithCertificate(newest).UnprotectKeysWithAnyCertificate([.. all]);
        }
    }

    /// <summary>Whoever reads the keys can make cookies, so only the account that runs the service may. On Windows the folder above decides.</summary>
    private static DirectoryInfo Private(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(path);
        }

        // Only the last folder of a path gets the rights asked for, so the data folder is made on its own; one that exists is left as it is.
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!, Owner);
        var folder = Directory.CreateDirectory(path, Owner);
        File.SetUnixFileMode(path, Owner);
        return folder;
    }
}
