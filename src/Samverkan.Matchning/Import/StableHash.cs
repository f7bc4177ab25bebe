using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Matchning.Import;

/// <summary>
/// Hashes that are the same in every run and on every machine. SHA-256 cut to 64 bits: nobody can make two records collide by
/// choosing their text, and among a million records chance does it once in 37 million runs (n²/2⁶⁵).
/// </summary>
internal static class StableHash
{
    /// <summary>64 bits of a text.</summary>
    public static long Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var bytes = Encoding.UTF8.GetBytes(text);
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
