namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>A batch of pairs, the two sides apart.</summary>
internal sealed record PairBatch(FeatureBag[] Left, FeatureBag[] Right, int[] Groups);

/// <summary>
/// Draws batches: a source by its share, then the next starting point of that source in a shuffled order, so that every starting
/// point is used once before any is used again.
/// </summary>
internal sealed class BatchSampler
{
    private readonly IReadOnlyList<PairSource> _sources;
    private readonly EmbeddingTrainerOptions _options;
    private readonly Random _random;
    private readonly int[][] _order;
    private readonly int[] _position;
    private readonly double _totalShare;

    public BatchSampler(IReadOnlyList<PairSource> sources, EmbeddingTrainerOptions options)
    {
        _sources = [.. sources.Where(source => source.Count > 0)];
        if (_sources.Count == 0)
        {
            throw new ArgumentException("There is nothing to train on.", nameof(sources));
        }

        _options = options;
        _random = new Random(options.Seed);
        _order = [.. _sources.Select(source => Enumerable.Range(0, source.Count).ToArray())];
        _position = [.. _sources.Select(source => source.Count)];
        _totalShare = _sources.Sum(source => source.Share);
    }

    public PairBatch Next()
    {
        var batch = new PairBatch(new FeatureBag[_options.BatchSize], new FeatureBag[_options.BatchSize], new int[_options.BatchSize]);
        for (var i = 0; i < _options.BatchSize;)
        {
            var pair = Draw();
            var left = Drop(pair.Left);
            var right = Drop(pair.Right);
            if (left.Count > 0 && right.Count > 0)
            {
                (batch.Left[i], batch.Right[i], batch.Groups[i]) = (left, right, pair.Group);
                i++;
            }
        }

        return batch;
    }

    private TrainingPair Draw()
    {
        var choice = _random.NextDouble() * _totalShare;
        var source = 0;
        while (source < _sources.Count - 1 && choice >= _sources[source].Share)
        {
            choice -= _sources[source++].Share;
        }

        if (_position[source] == _order[source].Length)
        {
            _random.Shuffle(_order[source]);
            _position[source] = 0;
        }

        return _sources[source].Draw(_order[source][_position[source]++], _random);
    }

    /// <summary>Leaves features out at random, so that no text is known by a single word.</summary>
    private FeatureBag Drop(FeatureBag bag)
    {
        if (_options.Dropout <= 0 || bag.Count < 3)
        {
            return bag;
        }

        var rows = new List<int>(bag.Count);
        var weights = new List<float>(bag.Count);
        for (var i = 0; i < bag.Count; i++)
        {
            if (_random.NextSingle() >= _options.Dropout)
            {
                rows.Add(bag.Rows[i]);
                weights.Add(bag.Weights[i]);
            }
        }

        return new FeatureBag([.. rows], [.. weights]);
    }
}
