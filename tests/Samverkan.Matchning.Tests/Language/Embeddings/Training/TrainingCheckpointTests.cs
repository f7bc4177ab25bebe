using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;

namespace Samverkan.Matchning.Tests.Language.Embeddings.Training;

public sealed class TrainingCheckpointTests
{
    private const int Pairs = 100;
    private static readonly EmbeddingTrainerOptions Options = new() { Dimensions = 16, BatchSize = 64, Steps = 35, LearningRate = 0.05f, Seed = 7 };

    [Theory]
    [InlineData(10)]
    [InlineData(19)]
    [InlineData(34)]
    public void A_training_that_was_interrupted_ends_with_the_very_same_table(int interruptedAfter)
    {
        var whole = Start();
        new EmbeddingTrainer(Options).Train(whole, Sources(), null, CancellationToken.None);

        var memory = new Memory();
        using var cancellation = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => new EmbeddingTrainer(Options).Train(
            Start(), Sources(), new Steps(step => { if (step == interruptedAfter) { cancellation.Cancel(); } }), cancellation.Token, memory));
        var first = 0;
        var resumed = Start();
        new EmbeddingTrainer(Options).Train(resumed, Sources(), new Steps(step => first = first == 0 ? step : first), CancellationToken.None, memory);

        Assert.Equal((interruptedAfter / memory.Every * memory.Every) + 1, first);
        Assert.Equal(whole, resumed);
    }

    [Fact]
    public void Checkpoints_change_nothing()
    {
        var (with, without) = (Start(), Start());
        new EmbeddingTrainer(Options).Train(with, Sources(), null, CancellationToken.None, new Memory());
        new EmbeddingTrainer(Options).Train(without, Sources(), null, CancellationToken.None);
        Assert.Equal(without, with);
    }

    [Fact]
    public void A_damaged_checkpoint_is_refused_wherever_it_ends()
    {
        var memory = new Memory();
        new EmbeddingTrainer(Options).Train(Start(), Sources(), null, CancellationToken.None, memory);
        var written = memory.Written!;
        foreach (var length in (int[])[0, 7, 8, 19, 30, 36, written.Length / 2, written.Length - 1])
        {
            memory.Written = written[..length];
            Assert.Throws<InvalidDataException>(() => new EmbeddingTrainer(Options).Train(Start(), Sources(), null, CancellationToken.None, memory));
        }
    }

    [Fact]
    public void A_checkpoint_of_another_table_is_refused()
    {
        var memory = new Memory();
        new EmbeddingTrainer(Options).Train(Start(), Sources(), null, CancellationToken.None, memory);
        Assert.Throws<InvalidDataException>(() => new EmbeddingTrainer(Options).Train(new float[16], Sources(), null, CancellationToken.None, memory));
    }

    private static float[] Start() => EmbeddingTrainer.RandomStart([.. Enumerable.Repeat(1.0 / (2 * Pairs), 2 * Pairs)], Options);

    /// <summary>Two sources of unlike size, so that each is in the middle of a round when the training stops.</summary>
    private static PairSource[] Sources() => [Source("alla", 2, Pairs), Source("några", 1, 37)];

    private static PairSource Source(string name, double share, int count) => new(name, share, count, (i, random) =>
        new TrainingPair(new FeatureBag([i, random.Next(Pairs)], [1, .1f]), new FeatureBag([i + Pairs, random.Next(Pairs), 3], [1, .1f, .1f]), i));

    private sealed class Memory : ITrainingCheckpoints
    {
        public byte[]? Written { get; set; }

        public int Every => 10;

        public Stream? Open() => Written is null ? null : new MemoryStream(Written);

        public void Save(Action<Stream> write)
        {
            using var stream = new MemoryStream();
            write(stream);
            Written = stream.ToArray();
        }
    }

    private sealed class Steps(Action<int> step) : IProgress<EmbeddingProgress>
    {
        public void Report(EmbeddingProgress value) => step(value.Step);
    }
}
