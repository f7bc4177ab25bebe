using System.Runtime.InteropServices;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>A question as bytes, ready to be multiplied with <see cref="QuantizedVectors"/>.</summary>
internal sealed class QuantizedQuestion
{
    /// <summary>Quantises a unit vector.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="padded">Components with padding, which becomes zero.</param>
    public QuantizedQuestion(ReadOnlySpan<float> vector, int padded)
    {
        Span<byte> encoded = stackalloc byte[QuantizedVectors.EncodedLength(vector.Length)];
        QuantizedVectors.Quantize(vector, encoded);
        Scale = MemoryMarshal.Read<float>(encoded[vector.Length..]);
        Components = new sbyte[padded];
        var squares = 0;
        for (var i = 0; i < vector.Length; i++)
        {
            var component = encoded[i] - 128;
            Components[i] = (sbyte)component;
            Sum += component;
            squares += component * component;
        }

        Length = Scale * MathF.Sqrt(squares);
    }

    /// <summary>The components, in units of <see cref="Scale"/>.</summary>
    public sbyte[] Components { get; }

    /// <summary>Sum of the components.</summary>
    public int Sum { get; }

    /// <summary>What a unit stands for.</summary>
    public float Scale { get; }

    /// <summary>Length of the quantised vector: 1 to within rounding, or 0.</summary>
    public float Length { get; }
}
