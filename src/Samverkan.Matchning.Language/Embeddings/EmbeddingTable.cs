using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Embeddings;

/// <summary>
/// A trained table as floats, before it is made int8: what <see cref="EmbeddingModel"/> is measured against, to see what that costs.
/// </summary>
/// <param name="vocabulary">Which rows a text uses.</param>
/// <param name="values">Row-major, <c>vocabulary.RowCount × dimensions</c>.</param>
/// <param name="dimensions">Length of a row.</param>
public sealed class EmbeddingTable(EmbeddingVocabulary vocabulary, float[] values, int dimensions)
{
    /// <summary>Embeds a text as the model does, without rounding.</summary>
    /// <inheritdoc cref="EmbeddingModel.Embed(IReadOnlyList{AnalyzedToken})"/>
    public float[] Embed(IReadOnlyList<AnalyzedToken> tokens)
    {
        var features = vocabulary.Extract(tokens);
        var vector = new float[dimensions];
        for (var i = 0; i < features.Count; i++)
        {
            TensorPrimitives.MultiplyAdd(values.AsSpan(features.Rows[i] * dimensions, dimensions), features.Weights[i], vector, vector);
        }

        EmbeddingModel.Normalize(vector);
        return vector;
    }

    /// <summary>Writes the floats, little-endian and row by row.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(MemoryMarshal.AsBytes<float>(values));
    }

    /// <summary>Reads the table that a model was made from.</summary>
    /// <param name="stream">What <see cref="Save"/> wrote.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="InvalidDataException">The floats do not give this very model when they are made int8.</exception>
    public static EmbeddingTable Load(Stream stream, EmbeddingModel model)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(model);
        var values = new float[model.Vocabulary.RowCount * model.Dimensions];
        if (stream.ReadAtLeast(MemoryMarshal.AsBytes(values.AsSpan()), values.Length * sizeof(float), throwOnEndOfStream: false) == values.Length * sizeof(float)
            && stream.ReadByte() < 0)
        {
            using var file = new MemoryStream();
            EmbeddingModelFile.Save(file, model.Vocabulary, values, model.Dimensions);
            if (Convert.ToHexStringLower(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length))) == model.Fingerprint)
            {
                return new EmbeddingTable(model.Vocabulary, values, model.Dimensions);
            }
        }

        throw new InvalidDataException("The table is not the one that the model was made from.");
    }
}
