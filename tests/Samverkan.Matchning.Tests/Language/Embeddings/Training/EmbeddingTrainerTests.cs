using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;

namespace Samverkan.Matchning.Tests.Language.Embeddings.Training;

/// <summary>Row i and row i + 64 mean the same; the trainer must find that out.</summary>
public sealed class EmbeddingTrainerTests
{
    private const int Pairs = 64;
    private static readonly EmbeddingTrainerOptions Options = new() { Dimensions = 16, BatchSize = 64, Steps = 200, LearningRate = 0.05f, Seed = 7 };

    [Fact]
    public void Training_lowers_the_loss_and_brings_pairs_together()
    {
        var losses = new List<double>();
        var before = Start();
        var table = Train(Options, losses);
        Assert.Equal(Options.Steps, losses.Count);
        Assert.True(losses[^1] < losses[0] / 2, $"{losses[0]} to {losses[^1]}");
        Assert.True(MeanCosine(table) > 0.6, $"{MeanCosine(table)}");
        Assert.InRange(MeanCosine(before), -0.3, 0.3);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_table_also_when_the_threads_are_busy()
    {
        var alone = Train(Options);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Train(Options))));
        Assert.All(together, table => Assert.Equal(alone, table));
        Assert.NotEqual(alone, Train(Options with { Seed = 8 }));
    }

    [Fact]
    public void Training_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() => new EmbeddingTrainer(Options).Train(Start(), [Source()], null, new CancellationToken(canceled: true)));

    [Fact]
    public void Nothing_to_train_on_is_refused() =>
        Assert.Throws<ArgumentException>(() => new EmbeddingTrainer(Options).Train(Start(), [Source() with { Count = 0 }], null, CancellationToken.None));

    [Fact]
    public void A_common_row_starts_shorter_than_a_rare_one()
    {
        var table = EmbeddingTrainer.RandomStart([0, 1e-3], Options);
        Assert.Equal(1, Norm(table.AsSpan(0, 16)), 4);
        Assert.Equal(0.5, Norm(table.AsSpan(16, 16)), 4);
    }

    private static float[] Start() => EmbeddingTrainer.RandomStart([.. Enumerable.Repeat(1.0 / (2 * Pairs), 2 * Pairs)], Options);

    private static float[] Train(EmbeddingTrainerOptions options, List<double>? losses = null)
    {
        var table = Start();
        new EmbeddingTrainer(options).Train(table, [Source()], losses is null ? null : new Keeper(losses), CancellationToken.None);
        return table;
    }

    private static PairSource Source() => new("tvillingar", 1, Pairs, (i, _) => new TrainingPair(new FeatureBag([i], [1]), new FeatureBag([i + Pairs], [1]), i));

    private static double MeanCosine(float[] table) => Enumerable.Range(0, Pairs).Average(i =>
    {
        var left = table.AsSpan(i * 16, 16);
        var right = table.AsSpan((i + Pairs) * 16, 16);
        var dot = 0d;
        for (var d = 0; d < 16; d++)
        {
            dot += left[d] * right[d];
        }

        return dot / (Norm(left) * Norm(right));
    });

    private static double Norm(ReadOnlySpan<float> vector)
    {
        var sum = 0d;
        foreach (var value in vector)
        {
            sum += value * value;
        }

        return Math.Sqrt(sum);
    }

    private sealed class Keeper(List<double> losses) : IProgress<EmbeddingProgress>
    {
        public void Report(EmbeddingProgress value) => losses.Add(value.Loss);
    }
}
