using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace Samverkan.Matchning.IntegrationTests.Web.SignIn;

/// <summary>A token on its way to being signed. Written by hand, so that it can be wrong in every way.</summary>
internal sealed class TokenDraft(RsaSecurityKey key, string code, Dictionary<string, object> claims)
{
    public Dictionary<string, object> Claims => claims;

    public string Code => code;

    public string Algorithm { get; set; } = "RS256";

    public RsaSecurityKey Key { get; set; } = key;

    /// <summary>Signs what precedes it; the default is the issuer's key.</summary>
    public Func<byte[], byte[]>? Sign { get; set; }

    /// <summary>Left half of the SHA-256, as at_hash and c_hash are made (OpenID Connect Core 1.0, 3.1.3.6).</summary>
    public static string HalfHash(string text) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16]);

    public string Write()
    {
        var head = $"{Part(new { alg = Algorithm, typ = "JWT", kid = Key.KeyId })}.{Part(claims)}";
        var bytes = Encoding.ASCII.GetBytes(head);
        var signature = Sign is null ? Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : Sign(bytes);
        return $"{head}.{WebEncoders.Base64UrlEncode(signature)}";
    }

    private static string Part(object content) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(content));
}
