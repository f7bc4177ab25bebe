using Samverkan.Matchning.Language.Evaluation;

namespace Samverkan.Matchning.Tests.Language.Evaluation;

public sealed class RankingMetricsTests
{
    [Fact]
    public void The_worked_example_of_the_documentation_holds()
    {
        Assert.Equal(0.631, RankingMetrics.NormalizedGain([0, 1], [1], 10), 3);
        Assert.Equal(0.631, RankingMetrics.NormalizedGainAt(2, 10), 3);
    }

    [Fact]
    public void The_ideal_order_is_one_and_a_worse_one_is_less()
    {
        Assert.Equal(1, RankingMetrics.NormalizedGain([3, 2, 1], [1, 2, 3], 3), 12);
        Assert.InRange(RankingMetrics.NormalizedGain([1, 2, 3], [1, 2, 3], 3), 0.1, 0.99);
    }

    [Fact]
    public void What_lies_beyond_the_depth_or_is_not_there_counts_nothing()
    {
        Assert.Equal(0, RankingMetrics.NormalizedGain([0, 0, 1], [1], 2));
        Assert.Equal(0, RankingMetrics.NormalizedGain([0, 0], [], 2));
        Assert.Equal(0, RankingMetrics.NormalizedGainAt(11, 10));
        Assert.Equal(0, RankingMetrics.NormalizedGainAt(0, 10));
    }
}
