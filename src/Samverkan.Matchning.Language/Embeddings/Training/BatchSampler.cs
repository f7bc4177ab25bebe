namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>A batch of pairs, the two sides apart.</summary>
internal sealed record PairBatch(FeatureBag[] Left, FeatureBag[] Right, int[] Groups);

/// <summary>
/// Draws batches: a source by its share, then the next starting point of that source in a shuffled order, so that every starting
/// point is used once before any is used again; topic by topic where the source has topics.
/// </summary>
internal sealed class BatchSampler
{
    private const int DrawUse = -1;
    private readonly IReadOnlyList<PairSource> _sources;
    private readonly EmbeddingTrainerOptions _options;
    private readonly (long Round, int[] Order)[] _orders;
    private readonly double _totalShare;

    public BatchSampler(IReadOnlyList<PairSource> sources, EmbeddingTrainerOptions options)
    {
        _sources = [.. sources.Where(source => source.Count > 0)];
        if (_sources.Count == 0)
        {
            throw new ArgumentException("There is nothing to train on.", nameof(sources));
        }

        _options = options;
        _orders = [.. _sources.Select(_ => (-1L, Array.Empty<int>()))];
        _totalShare = _sources.Sum(source => source.Share);
        Drawn = new long[_sources.Count];
    }

    /// <summary>Pairs drawn from each source so far: with the step, all that has to be kept to go on after an interruption.</summary>
    public long[] Drawn { get; }

    /// <summary>The batch of a step.</summary>
    public PairBatch Next(int step)
    {
        var random = Seeds.For(_options.Seed, DrawUse, step);
        var batch = new PairBatch(new FeatureBag[_options.BatchSize], new FeatureBag[_options.BatchSize], new int[_options.BatchSize]);
        for (var i = 0; i < _options.BatchSize;)
        {
            var pair = Draw(random);
            var left = Drop(pair.Left, random);
            var right = Drop(pair.Right, random);
            if (left.Count > 0 && right.Count > 0)
            {
                (batch.Left[i], batch.Right[i], batch.Groups[i]) = (left, right, pair.Group);
                i++;
            }
        }

        return batch;
    }

    private TrainingPair Draw(Random random)
    {
        var choice = random.NextDouble() * _totalShare;
        var source = 0;
        while (source < _sources.Count - 1 && choice >= _sources[source].Share)
        {
            choice -= _sources[source++].Share;
        }

        var (round, position) = Math.DivRem(Drawn[source]++, _sources[source].Count);
        if (_orders[source].Round != round)
        {
            var order = Enumerable.Range(0, _sources[source].Count).ToArray();
            Seeds.For(_options.Seed, source, round).Shuffle(order);
            if (_sources[source].Topics is { } topics)
            {
                order = [.. order.GroupBy(start => topics[start]).SelectMany(topic => topic)];
            }

            _orders[source] = (round, order);
        }

        return _sources[source].Draw(_orders[source].Order[position], random);
    }

    /// <summary>Leaves features out at random, so that no text is known by a single word.</summary>
    private FeatureBag Drop(FeatureBag bag, Random random)
    {
        if (_options.Dropout <= 0 || bag.Count < 3)
        {
            return bag;
        }

        var rows = new List<int>(bag.Count);
        var weights = new List<float>(bag.Count);
        for (var i = 0; i < bag.Count; i++)
        {
            if (random.NextSingle() >= _options.Dropout)
            {
                rows.Add(bag.Rows[i]);
                weights.Add(bag.Weights[i]);
            }
        }

        return new FeatureBag([.. rows], [.. weights]);
    }
}
