using System.Numerics.Tensors;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;

namespace Samverkan.Matchning.Tests.Language.Embeddings.Training;

/// <summary>Row i and row i + 64 mean the same.</summary>
public sealed class EmbeddingEnsembleTests
{
    private const int Pairs = 64;
    private static readonly EmbeddingTrainerOptions Options = new() { Dimensions = 16, BatchSize = 64, Steps = 60, LearningRate = 0.05f, Seed = 7, Members = 3 };
    private static readonly double[] RowShare = [.. Enumerable.Repeat(1.0 / (2 * Pairs), 2 * Pairs)];

    [Fact]
    public void The_joint_table_has_the_length_of_one_and_keeps_what_its_members_agree_on()
    {
        var joint = Train(Options);
        Assert.Equal(2 * Pairs * Options.Dimensions, joint.Length);
        var members = Enumerable.Range(0, 3).Select(member => Train(Options with { Members = 1, Seed = Options.Seed + member })).ToArray();
        Assert.True(MeanMargin(joint) > members.Average(MeanMargin), $"{MeanMargin(joint)} joint, {string.Join(", ", members.Select(MeanMargin))} alone");
    }

    [Fact]
    public void Members_start_from_seeds_of_their_own()
    {
        // Two copies of one table side by side would have the cosines of that one.
        var (alone, both) = (Train(Options with { Members = 1 }), Train(Options with { Members = 2 }));
        Assert.Contains(Enumerable.Range(1, Pairs), i => Math.Abs(Cosine(alone, 0, i) - Cosine(both, 0, i)) > 0.05);
        Assert.Equal(both, Train(Options with { Members = 2 }));
    }

    [Fact]
    public void A_single_member_is_left_as_it_is()
    {
        var alone = EmbeddingTrainer.RandomStart(RowShare, Options);
        new EmbeddingTrainer(Options).Train(alone, [Source()], null, CancellationToken.None);
        Assert.Equal(alone, Train(Options with { Members = 1 }));
    }

    [Theory]
    [InlineData(25)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(179)]
    public void An_interrupted_ensemble_goes_on_in_the_member_where_it_was(int interruptedAfter)
    {
        var kept = new Dictionary<int, Memory>();
        Memory Kept(int member) => kept.TryGetValue(member, out var memory) ? memory : kept[member] = new Memory();
        using var cancellation = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => new EmbeddingEnsemble(Options).Train(
            RowShare, [Source()], new Steps(step => { if (step == interruptedAfter) { cancellation.Cancel(); } }), cancellation.Token, Kept));
        var first = 0;
        var resumed = new EmbeddingEnsemble(Options).Train(RowShare, [Source()], new Steps(step => first = first == 0 ? step : first), CancellationToken.None, Kept);
        Assert.Equal((interruptedAfter / 10 * 10) + 1, first);
        Assert.Equal(Train(Options), resumed);
    }

    private static float[] Train(EmbeddingTrainerOptions options) => new EmbeddingEnsemble(options).Train(RowShare, [Source()], null, CancellationToken.None);

    private static PairSource Source() => new("tvillingar", 1, Pairs, (i, random) =>
        new TrainingPair(new FeatureBag([i, random.Next(2 * Pairs)], [1, .5f]), new FeatureBag([i + Pairs, random.Next(2 * Pairs)], [1, .5f]), i));

    /// <summary>How much more a row resembles its partner than the other partners.</summary>
    private static double MeanMargin(float[] table)
    {
        return Enumerable.Range(0, Pairs).Average(i => Cosine(table, i, i + Pairs) - Enumerable.Range(0, Pairs).Where(j => j != i).Average(j => Cosine(table, i, j + Pairs)));
    }

    private static float Cosine(float[] table, int left, int right) => TensorPrimitives.CosineSimilarity<float>(table.AsSpan(left * 16, 16), table.AsSpan(right * 16, 16));

    private sealed class Memory : ITrainingCheckpoints
    {
        private byte[]? _written;

        public int Every => 10;

        public Stream? Open() => _written is null ? null : new MemoryStream(_written);

        public void Save(Action<Stream> write)
        {
            using var stream = new MemoryStream();
            write(stream);
            _written = stream.ToArray();
        }
    }

    private sealed class Steps(Action<int> step) : IProgress<EmbeddingProgress>
    {
        public void Report(EmbeddingProgress value) => step(value.Step);
    }
}
