namespace Samverkan.Matchning.Web.SignIn.Keys;

/// <summary>A certificate that protects the data-protection keys where they are stored. Section <c>Webb:KeyCertificates:0</c> and on.</summary>
public sealed class KeyCertificateSettings
{
    /// <summary>Path of the certificate with its private key, a PFX file (PKCS #12).</summary>
    public string Path { get; set; } = "";

    /// <summary>Password of the file. From the environment only; never written to a file or a log.</summary>
    public string Password { get; set; } = "";
}
