using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>What we remember of a sign-in while the person is at the issuer.</summary>
/// <param name="State">Comes back with the person: the answer belongs to this browser.</param>
/// <param name="Nonce">Comes back inside the token: the token was made for this sign-in.</param>
/// <param name="Verifier">Shown to the issuer with the code: the code was asked for by us (PKCE, RFC 7636).</param>
/// <param name="ReturnTo">Where the person was going; null for the start page.</param>
/// <param name="Started">When, UTC.</param>
internal sealed record PendingSignIn(string State, string Nonce, string Verifier, string? ReturnTo, DateTimeOffset Started)
{
    private const int SecretLength = 32;

    /// <summary>How long a person may take at the issuer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>What the issuer gets to see of the verifier: Base64Url(SHA-256(verifier)), "S256".</summary>
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>A new sign-in.</summary>
    public static PendingSignIn New(string? returnTo, DateTimeOffset now) => new(Secret(), Secret(), Secret(), returnTo, now);

    private static string Secret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretLength));
}
