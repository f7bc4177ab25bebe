using System.Security.Cryptography;
using System.Text.Json;

namespace Samverkan.Matchning.Cases.Store;

/// <summary>Names one wish of one person, so that a double click or a repeated request does it once.</summary>
/// <param name="Key">A value that the form or the client made, unique to the wish.</param>
/// <param name="Fingerprint">SHA-256 of the request, so that a key used again for something else is seen.</param>
public sealed record RequestKey(string Key, string Fingerprint)
{
    /// <summary>How long a key is remembered: a form in a tab left open over a holiday still does its wish once.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>The key of a command; null when the caller gave none.</summary>
    /// <param name="userId">Whose wish it is: two persons' keys never meet.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="command">The command; all its content counts.</param>
    public static RequestKey? Of<T>(Guid userId, string? key, T command) => string.IsNullOrEmpty(key) ? null
        : new RequestKey($"{userId:N}:{key}", Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command))));

    /// <summary>The key of a command that carries a file; null when the caller gave none.</summary>
    /// <param name="userId">Whose wish it is.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="target">Where the file goes.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="content">Its bytes; they count by their hash, as they may be many.</param>
    internal static RequestKey? OfFile(Guid userId, string? key, Guid target, string fileName, byte[] content) =>
        string.IsNullOrEmpty(key) ? null : Of(userId, key, new { target, fileName, Hash = Convert.ToHexStringLower(SHA256.HashData(content)) });
}
