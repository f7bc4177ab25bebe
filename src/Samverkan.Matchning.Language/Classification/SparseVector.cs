namespace Samverkan.Matchning.Language.Classification;

/// <summary>The non-zero features of one example.</summary>
/// <param name="Indices">Feature numbers, ascending.</param>
/// <param name="Values">Their values, same length.</param>
public readonly record struct SparseVector(int[] Indices, float[] Values)
{
    /// <summary>Inner product with a dense weight vector.</summary>
    public double Dot(ReadOnlySpan<float> weights)
    {
        var sum = 0d;
        for (var i = 0; i < Indices.Length; i++)
        {
            sum += weights[Indices[i]] * (double)Values[i];
        }

        return sum;
    }

    /// <summary>Adds a multiple of this vector to a dense one.</summary>
    internal void AddTo(Span<double> sum, double factor)
    {
        for (var i = 0; i < Indices.Length; i++)
        {
            sum[Indices[i]] += factor * Values[i];
        }
    }
}
