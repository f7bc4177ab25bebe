using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Samverkan.Matchning.Language.Embeddings;

/// <summary>
/// The file of an embedding model. Little-endian: the eight letters "SAMVEKT1", dimensions, stems and buckets (int32 each), the
/// stems in row order (UTF-8, one byte of length before each), zero bytes up to a multiple of four, one float scale a row, then
/// the int8 table row by row.
/// </summary>
public static class EmbeddingModelFile
{
    private static ReadOnlySpan<byte> Magic => "SAMVEKT1"u8;

    /// <summary>Quantises a float table to int8 and writes the model.</summary>
    /// <param name="stream">Receives the file.</param>
    /// <param name="vocabulary">Row of each stem.</param>
    /// <param name="table">Row-major floats, <c>vocabulary.RowCount × dimensions</c>.</param>
    /// <param name="dimensions">Length of a row.</param>
    public static void Save(Stream stream, EmbeddingVocabulary vocabulary, ReadOnlySpan<float> table, int dimensions)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (table.Length != vocabulary.RowCount * dimensions)
        {
            throw new ArgumentException("The table does not fit the vocabulary.", nameof(table));
        }

        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(dimensions);
        writer.Write(vocabulary.Stems.Count);
        writer.Write(vocabulary.Buckets);
        var length = Magic.Length + 12;
        foreach (var stem in vocabulary.Stems.OrderBy(stem => stem.Value))
        {
            var bytes = Encoding.UTF8.GetBytes(stem.Key);
            writer.Write(checked((byte)bytes.Length));
            writer.Write(bytes);
            length += 1 + bytes.Length;
        }

        writer.Write(new byte[(4 - (length % 4)) % 4]);
        var quantized = new sbyte[table.Length];
        for (var row = 0; row < vocabulary.RowCount; row++)
        {
            writer.Write(Quantize(table.Slice(row * dimensions, dimensions), quantized.AsSpan(row * dimensions, dimensions)));
        }

        writer.Write(MemoryMarshal.AsBytes<sbyte>(quantized));
    }

    /// <summary>Quantises one row so that its largest magnitude becomes 127.</summary>
    /// <returns>The scale: value ≈ quantised × scale.</returns>
    internal static float Quantize(ReadOnlySpan<float> row, Span<sbyte> quantized)
    {
        var max = 0f;
        foreach (var value in row)
        {
            max = MathF.Max(max, MathF.Abs(value));
        }

        if (max == 0)
        {
            quantized.Clear();
            return 0;
        }

        var scale = max / 127;
        for (var i = 0; i < row.Length; i++)
        {
            quantized[i] = (sbyte)MathF.Round(row[i] / scale);
        }

        return scale;
    }

    internal static EmbeddingModel Read(ReadOnlyMemory<byte> file, string fingerprint)
    {
        var bytes = file.Span;
        if (bytes.Length < Magic.Length + 12 || !bytes[..Magic.Length].SequenceEqual(Magic))
        {
            throw new InvalidDataException("Not an embedding model, or one of another version.");
        }

        var dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        var buckets = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]);
        var position = Magic.Length + 12;
        if (dimensions < 1 || count < 0 || buckets < 0 || ((long)count + buckets) * (sizeof(float) + (long)dimensions) > bytes.Length - position)
        {
            throw Truncated();
        }

        var stems = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var row = 0; row < count; row++)
        {
            var length = position < bytes.Length ? bytes[position] : throw Truncated();
            if (position + 1 + length > bytes.Length || !stems.TryAdd(Encoding.UTF8.GetString(bytes.Slice(position + 1, length)), row))
            {
                throw Truncated();
            }

            position += 1 + length;
        }

        position += (4 - (position % 4)) % 4;
        var vocabulary = new EmbeddingVocabulary(stems, buckets);
        var scaleBytes = vocabulary.RowCount * sizeof(float);
        if (bytes.Length != position + scaleBytes + (vocabulary.RowCount * dimensions))
        {
            throw Truncated();
        }

        var scales = MemoryMarshal.Cast<byte, float>(bytes.Slice(position, scaleBytes)).ToArray();
        var table = MemoryMarshal.Cast<byte, sbyte>(bytes[(position + scaleBytes)..]).ToArray();
        return new EmbeddingModel(vocabulary, dimensions, table, scales, fingerprint);
    }

    private static InvalidDataException Truncated() => new("The embedding model is truncated or damaged.");
}
