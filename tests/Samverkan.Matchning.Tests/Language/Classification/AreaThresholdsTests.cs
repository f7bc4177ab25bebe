using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Language.Classification;

public sealed class AreaThresholdsTests
{
    [Fact]
    public void An_area_is_drawn_half_way_to_the_threshold_that_is_best_for_all()
    {
        // Area 0 is perfect from 0.20 and area 1 from 0.40, so 0.40 is best for both together.
        double[][] probabilities = [[0.195, 0.395], [0.6, 0.6], [0.195, 0.395]];
        var thresholds = AreaThresholds.Choose(2, 3, (i, area) => probabilities[i][area], (i, _) => i == 1);
        Assert.Equal([0.30, 0.40], thresholds.Select(threshold => Math.Round(threshold, 6)));
    }

    [Fact]
    public void An_area_without_examples_has_a_threshold_within_the_grid() =>
        Assert.InRange(Assert.Single(AreaThresholds.Choose(1, 3, (_, _) => 0.5, (_, _) => false)), 0.1, 0.7);

    [Theory]
    [InlineData(0.6, new[] { 0, 1 })]
    [InlineData(0.2, new int[0])]
    public void Once_an_area_is_found_a_further_one_is_judged_by_its_topic_alone(double first, int[] found) => Assert.Equal(
        found, AreaThresholds.Found([first, 0.3, 0.1], [0.9, 0.45, 0.2], [0.5, 0.5, 0.5]));
}
