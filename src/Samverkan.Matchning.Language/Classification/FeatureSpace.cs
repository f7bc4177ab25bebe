namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// Numbers the features. Sparse ones are weighted <c>(1 + ln tf)·ln(N/df)</c>, those of the passage before less, and scaled to unit
/// length together; the embedding follows as dense features with a weight of its own. Features seen in only one training passage are
/// left out.
/// </summary>
internal sealed class FeatureSpace(
    FeatureKind kind, IReadOnlyDictionary<string, int> numbers, float[] inverseFrequencies, int denseLength, float denseWeight)
{
    /// <summary>How much a word of the passage before counts against one of the passage itself.</summary>
    private const float PreviousWeight = 0.4f;

    private readonly Lazy<string[]> _names = new(() => [.. numbers.OrderBy(feature => feature.Value).Select(feature => feature.Key)]);

    public IReadOnlyDictionary<string, int> Numbers { get; } = numbers;

    public float[] InverseFrequencies { get; } = inverseFrequencies;

    public int DenseLength { get; } = denseLength;

    public float DenseWeight { get; } = denseWeight;

    /// <summary>Number of features, sparse and dense.</summary>
    public int Count => Numbers.Count + DenseLength;

    public static FeatureSpace Build(FeatureKind kind, IReadOnlyList<PassageInput> passages, float denseWeight, int minPassages)
    {
        var counts = passages.SelectMany(passage => PassageFeatures.Extract(passage, kind).Keys).CountBy(name => name)
            .Where(feature => feature.Value >= minPassages).OrderBy(feature => feature.Key, StringComparer.Ordinal).ToArray();
        var numbers = counts.Select((feature, i) => (feature.Key, i)).ToDictionary(row => row.Key, row => row.i, StringComparer.Ordinal);
        var frequencies = Array.ConvertAll(counts, feature => MathF.Log((float)passages.Count / feature.Value) + 0.1f);
        return new FeatureSpace(kind, numbers, frequencies, denseWeight > 0 ? passages[0].Vector.Length : 0, denseWeight);
    }

    /// <summary>The stem, word or word pair that a feature stands for, or <see langword="null"/> for one that a person would not recognise.</summary>
    public string? WordsOf(int feature) => feature < Numbers.Count && _names.Value[feature] is ['s' or 'w' or 'b', ':', .. var words]
        && !words.Contains('<', StringComparison.Ordinal) ? words : null;

    /// <summary>The stems, words and word pairs that spoke most for an output in this text, with how much each added to its score, weightiest first.</summary>
    public IReadOnlyList<(string Stem, double Weight)> Explain(float[] weights, PassageInput passage, int count)
    {
        var features = Vectorize(passage);
        var stems = new List<(string Stem, double Weight)>();
        for (var i = 0; i < features.Indices.Length; i++)
        {
            var contribution = weights[features.Indices[i]] * (double)features.Values[i];
            if (contribution > 0 && WordsOf(features.Indices[i]) is { } stem)
            {
                stems.Add((stem, contribution));
            }
        }

        return [.. stems.OrderByDescending(stem => stem.Weight).Take(count)];
    }

    public SparseVector Vectorize(PassageInput passage)
    {
        var known = new List<(int Index, float Value)>();
        foreach (var (name, count) in PassageFeatures.Extract(passage, kind))
        {
            if (Numbers.TryGetValue(name, out var number))
            {
                var weight = name.StartsWith(PassageFeatures.PreviousPrefix, StringComparison.Ordinal) ? PreviousWeight : 1;
                known.Add((number, weight * (1 + MathF.Log(MathF.Max(1, count))) * InverseFrequencies[number]));
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

    /// <summary>Writes the features; weights follow with <see cref="SaveWeights"/>.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write((byte)kind);
        writer.Write(Numbers.Count);
        foreach (var (name, number) in Numbers.OrderBy(feature => feature.Value))
        {
            writer.Write(name);
            writer.Write(InverseFrequencies[number]);
        }

        writer.Write(DenseLength);
        writer.Write(DenseWeight);
    }

    public static FeatureSpace Load(BinaryReader reader)
    {
        var kind = (FeatureKind)reader.ReadByte();
        var count = reader.ReadInt32();
        var numbers = new Dictionary<string, int>(count, StringComparer.Ordinal);
        var frequencies = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers.Add(reader.ReadString(), i);
            frequencies[i] = reader.ReadSingle();
        }

        return new FeatureSpace(kind, numbers, frequencies, reader.ReadInt32(), reader.ReadSingle());
    }

    /// <summary>Writes weights as half-precision floats; that changes no figure of the cards.</summary>
    public static void SaveWeights(BinaryWriter writer, IEnumerable<float[]> outputs)
    {
        foreach (var weights in outputs)
        {
            foreach (var weight in weights)
            {
                writer.Write((Half)weight);
            }
        }
    }

    /// <summary>Reads the weights of a number of outputs, one a feature and the bias.</summary>
    public float[][] LoadWeights(BinaryReader reader, int outputs)
    {
        var all = new float[outputs][];
        for (var output = 0; output < outputs; output++)
        {
            all[output] = new float[Count + 1];
            for (var i = 0; i < all[output].Length; i++)
            {
                all[output][i] = (float)reader.ReadHalf();
            }
        }

        return all;
    }
}
