namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// Numbers the features. Sparse ones are weighted <c>(1 + ln tf)·ln(N/df)</c> and scaled to unit length together; the embedding
/// follows as dense features with a weight of its own. Features seen in only one training passage are left out.
/// </summary>
internal sealed class FeatureSpace(IReadOnlyDictionary<string, int> numbers, float[] inverseFrequencies, int denseLength, float denseWeight)
{
    private readonly Lazy<string[]> _names = new(() => [.. numbers.OrderBy(feature => feature.Value).Select(feature => feature.Key)]);

    public IReadOnlyDictionary<string, int> Numbers { get; } = numbers;

    public float[] InverseFrequencies { get; } = inverseFrequencies;

    public int DenseLength { get; } = denseLength;

    public float DenseWeight { get; } = denseWeight;

    /// <summary>Number of features, sparse and dense.</summary>
    public int Count => Numbers.Count + DenseLength;

    public static FeatureSpace Build(IReadOnlyList<PassageInput> passages, float denseWeight, int minPassages = 2)
    {
        var counts = passages.SelectMany(passage => PassageFeatures.Extract(passage).Keys).CountBy(name => name)
            .Where(feature => feature.Value >= minPassages).OrderBy(feature => feature.Key, StringComparer.Ordinal).ToArray();
        var numbers = counts.Select((feature, i) => (feature.Key, i)).ToDictionary(row => row.Key, row => row.i, StringComparer.Ordinal);
        var frequencies = Array.ConvertAll(counts, feature => MathF.Log((float)passages.Count / feature.Value) + 0.1f);
        return new FeatureSpace(numbers, frequencies, denseWeight > 0 ? passages[0].Vector.Length : 0, denseWeight);
    }

    /// <summary>The stem that a feature stands for, or <see langword="null"/> for one that a person would not recognise.</summary>
    public string? StemOf(int feature) =>
        feature < Numbers.Count && _names.Value[feature].StartsWith("s:", StringComparison.Ordinal) ? _names.Value[feature][2..] : null;

    public SparseVector Vectorize(PassageInput passage)
    {
        var known = new List<(int Index, float Value)>();
        foreach (var (name, count) in PassageFeatures.Extract(passage))
        {
            if (Numbers.TryGetValue(name, out var number))
            {
                known.Add((number, (1 + MathF.Log(MathF.Max(1, count))) * InverseFrequencies[number]));
            }
        }

        known.Sort((x, y) => x.Index.CompareTo(y.Index));
        var norm = MathF.Sqrt(known.Sum(feature => feature.Value * feature.Value));
        var indices = new int[known.Count + DenseLength];
        var values = new float[indices.Length];
        for (var i = 0; i < known.Count; i++)
        {
            (indices[i], values[i]) = (known[i].Index, known[i].Value / norm);
        }

        for (var i = 0; i < DenseLength; i++)
        {
            (indices[known.Count + i], values[known.Count + i]) = (Numbers.Count + i, passage.Vector[i] * DenseWeight);
        }

        return new SparseVector(indices, values);
    }
}
