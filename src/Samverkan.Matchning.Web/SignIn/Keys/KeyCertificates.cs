using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.SignIn.Keys;

/// <summary>Reads the certificates that protect the data-protection keys.</summary>
internal static class KeyCertificates
{
    // On other systems than macOS nothing of the private key is left on the disk.
    private static readonly X509KeyStorageFlags Storage = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    /// <summary>What is wrong with the settings; empty when every certificate can be used.</summary>
    public static IEnumerable<string> Faults(WebSettings settings)
    {
        for (var i = 0; i < settings.KeyCertificates.Count; i++)
        {
            string? fault = null;
            try
            {
                Open(settings, i).Dispose();
            }
            catch (MisconfiguredException error)
            {
                fault = error.Message;
            }

            if (fault is not null)
            {
                yield return fault;
            }
        }
    }

    /// <summary>The certificates: the first protects new keys, the others open the keys that they protected before it.</summary>
    /// <exception cref="MisconfiguredException">One of them cannot be used.</exception>
    public static IReadOnlyList<X509Certificate2> Load(WebSettings settings) => [.. Enumerable.Range(0, settings.KeyCertificates.Count).Select(i => Open(settings, i))];

    private static X509Certificate2 Open(WebSettings settings, int number)
    {
        var name = $"Webb:KeyCertificates:{number}";
        X509Certificate2 certificate;
        try
        {
            certificate = X509CertificateLoader.LoadPkcs12(File.ReadAllBytes(settings.KeyCertificates[number].Path), settings.KeyCertificates[number].Password, Storage);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw Fault($"Filen som {name}:Path anger finns inte.", error);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw Fault($"Filen som {name}:Path anger går inte att läsa. Ge kontot som kör tjänsten läsrättighet.", error);
        }
        catch (CryptographicException error)
        {
            throw Fault($"Certifikatet som {name}:Path anger går inte att öppna. Kontrollera att det är en PFX-fil (PKCS #12) och att lösenordet i miljövariabeln SAMVERKAN_Webb__KeyCertificates__{number}__Password stämmer.", error);
        }

        using var key = certificate.GetRSAPrivateKey();
        if (key is null)
        {
            certificate.Dispose();
            throw Fault($"Certifikatet som {name}:Path anger saknar en privat RSA-nyckel. Exportera det med sin privata nyckel, eller skapa ett RSA-certifikat.");
        }

        return certificate;
    }

    private static MisconfiguredException Fault(string message, Exception? error = null) => new("nyckelcertifikat-fel", message, error);
}
