using System.Security.Cryptography;

namespace Samverkan.Matchning.Models;

/// <summary>
/// The head of a model file that says which model it was trained on: the eight letters "SAMVBUN1" and a SHA-256. Embeddings are bound to
/// their lexicon, classifier and router to their embeddings. A model on another foundation still gives answers, only wrong ones, so
/// nothing but such a mark can tell.
/// </summary>
public static class ModelBinding
{
    private static ReadOnlySpan<byte> Magic => "SAMVBUN1"u8;

    /// <summary>Writes the head; the model itself follows.</summary>
    /// <param name="stream">The model file, still empty.</param>
    /// <param name="foundation">SHA-256 of the foundation in hexadecimal, as <see cref="HashOf"/> gives it.</param>
    public static void Write(Stream stream, string foundation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Magic);
        stream.Write(Convert.FromHexString(foundation));
    }

    /// <summary>Reads the head and leaves the stream where the model begins.</summary>
    /// <returns>The foundation's hash; null for a file without a head, made before there were any.</returns>
    public static string? Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> magic = stackalloc byte[8];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.SequenceEqual(Magic))
        {
            stream.Position = 0;
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        stream.ReadExactly(hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>SHA-256 of bytes in lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
