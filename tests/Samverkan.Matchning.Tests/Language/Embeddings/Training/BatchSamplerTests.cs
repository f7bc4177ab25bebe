using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;

namespace Samverkan.Matchning.Tests.Language.Embeddings.Training;

public sealed class BatchSamplerTests
{
    private const int Topics = 8;
    private const int PerTopic = 8;
    private static readonly EmbeddingTrainerOptions Options = new() { BatchSize = PerTopic, Dropout = 0, Seed = 7 };

    [Fact]
    public void A_source_with_topics_gives_one_topic_after_the_other_and_each_pair_once_a_round()
    {
        var sampler = new BatchSampler([Source() with { Topics = [.. Enumerable.Range(0, Topics * PerTopic).Select(Topic)] }], Options);
        var batches = Enumerable.Range(1, Topics).Select(step => sampler.Next(step).Groups).ToArray();
        Assert.All(batches, batch => Assert.Single(batch.Select(Topic).Distinct()));
        Assert.Equal(Enumerable.Range(0, Topics * PerTopic), batches.SelectMany(batch => batch).Order());
    }

    [Fact]
    public void A_source_without_topics_mixes_them()
    {
        var batch = new BatchSampler([Source()], Options).Next(1);
        Assert.True(batch.Groups.Select(Topic).Distinct().Count() > 2);
    }

    private static int Topic(int start) => start % Topics;

    private static PairSource Source() => new("Prov", 1, Topics * PerTopic, (i, _) => new TrainingPair(new FeatureBag([i], [1]), new FeatureBag([i], [1]), i));
}
