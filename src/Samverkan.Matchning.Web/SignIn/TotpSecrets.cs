using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>Protects the secrets of authenticator apps before they are stored: whoever reads the database alone cannot make codes.</summary>
internal sealed class TotpSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Samverkan.Matchning.Web.SignIn.TotpSecrets");

    /// <summary>The text to store.</summary>
    public string Protect(byte[] secret) => Convert.ToBase64String(_protector.Protect(secret));

    /// <summary>The secret; null when its key is lost, which makes the code wrong and leaves the recovery codes.</summary>
    public byte[]? Unprotect(string text)
    {
        try
        {
            return _protector.Unprotect(Convert.FromBase64String(text));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
