using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Matchning.Cases.Users;

/// <summary>
/// A link that lets a person choose a password, once. Only a hash of its key is kept, so that who reads the database cannot use it.
/// </summary>
/// <param name="Hash">SHA-256 of the key, in hexadecimal digits.</param>
/// <param name="Until">When it stops working, UTC.</param>
public sealed record PasswordLink(string Hash, DateTimeOffset Until)
{
    /// <summary>How long a link works: over a weekend, and no longer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    private const int IdLength = 16;
    private const int SecretLength = 24;

    /// <summary>A new link and its key: the account's id and 192 random bits, written as base64url. The key cannot be had again.</summary>
    /// <param name="account">Id of the account.</param>
    /// <param name="now">The time.</param>
    public static (string Key, PasswordLink Link) New(Guid account, DateTimeOffset now)
    {
        var key = Base64Url.EncodeToString([.. account.ToByteArray(), .. RandomNumberGenerator.GetBytes(SecretLength)]);
        return (key, new PasswordLink(HashOf(key), now + Lifetime));
    }

    /// <summary>The account that a key says it is for; null when it is no key at all. Says nothing of whether it works.</summary>
    public static Guid? AccountOf(string key)
    {
        Span<byte> bytes = stackalloc byte[IdLength + SecretLength];
        return key.Length < 2 * bytes.Length && Base64Url.IsValid(key) && Base64Url.TryDecodeFromChars(key, bytes, out var length) && length == bytes.Length
            ? new Guid(bytes[..IdLength]) : null;
    }

    /// <summary>Whether a key opens this link now.</summary>
    public bool IsOpenTo(string key, DateTimeOffset now) =>
        now < Until && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(key)), Encoding.ASCII.GetBytes(Hash));

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
