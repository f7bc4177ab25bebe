using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Embeddings;

/// <summary>
/// Static subword embeddings for Swedish public-sector text: a text's vector is the normalised, weighted sum of its rows.
/// Rows are int8 with one float scale each (symmetric, max-abs), so a model of 60,000 rows of 256 takes 15 MB.
/// Thread-safe.
/// </summary>
public sealed class EmbeddingModel
{
    private readonly sbyte[] _table;
    private readonly float[] _scales;

    internal EmbeddingModel(EmbeddingVocabulary vocabulary, int dimensions, sbyte[] table, float[] scales, string fingerprint)
    {
        Vocabulary = vocabulary;
        Dimensions = dimensions;
        _table = table;
        _scales = scales;
        Fingerprint = fingerprint;
    }

    /// <summary>Which rows a text uses.</summary>
    public EmbeddingVocabulary Vocabulary { get; }

    /// <summary>Length of every vector.</summary>
    public int Dimensions { get; }

    /// <summary>SHA-256 of the model file in lower-case hexadecimal: vectors of different fingerprints must not be compared.</summary>
    public string Fingerprint { get; }

    /// <summary>Embeds a text.</summary>
    /// <param name="tokens">The analysed text; analyse once and share the result with the other models.</param>
    /// <returns>A vector of unit length, or all zeros when the text holds nothing the model knows.</returns>
    public float[] Embed(IReadOnlyList<AnalyzedToken> tokens) => Embed(Vocabulary.Extract(tokens));

    /// <summary>Embeds extracted features.</summary>
    /// <inheritdoc cref="Embed(IReadOnlyList{AnalyzedToken})"/>
    public float[] Embed(FeatureBag features)
    {
        var vector = new float[Dimensions];
        for (var i = 0; i < features.Count; i++)
        {
            var row = features.Rows[i];
            AddScaled(vector, _table.AsSpan(row * Dimensions, Dimensions), features.Weights[i] * _scales[row]);
        }

        Normalize(vector);
        return vector;
    }

    /// <summary>Reads a model that <see cref="EmbeddingModelFile.Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else or truncated.</exception>
    public static EmbeddingModel Load(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return EmbeddingModelFile.Read(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
    }

    /// <summary>Scales a vector to unit length; leaves a zero vector as it is.</summary>
    public static void Normalize(Span<float> vector)
    {
        var norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, vector);
        }
    }

    /// <summary>Adds an int8 row times a scale; the innermost loop of all embedding, so it is vectorised by hand.</summary>
    private static void AddScaled(Span<float> sum, ReadOnlySpan<sbyte> row, float scale)
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var target = ref MemoryMarshal.GetReference(sum);
        var i = 0;
        for (; i + 16 <= row.Length; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref source, (nuint)i));
            Accumulate(low, scale, ref target, (nuint)i);
            Accumulate(high, scale, ref target, (nuint)i + 8);
        }

        for (; i < row.Length; i++)
        {
            sum[i] += row[i] * scale;
        }
    }

    private static void Accumulate(Vector128<short> values, float scale, ref float target, nuint index)
    {
        var (low, high) = Vector128.Widen(values);
        var floats = Vector256.Create(Vector128.ConvertToSingle(low), Vector128.ConvertToSingle(high));
        (Vector256.LoadUnsafe(ref target, index) + (floats * scale)).StoreUnsafe(ref target, index);
    }
}
