using Samverkan.Matchning.Language.Evaluation;

namespace Samverkan.Matchning.Tests.Language.Evaluation;

public sealed class RankCorrelationTests
{
    [Fact]
    public void The_worked_example_of_the_doc_comment() => Assert.Equal(0.8, RankCorrelation.Spearman([1, 2, 3, 4], [1, 2, 4, 3]), 12);

    [Fact]
    public void Only_the_order_counts() => Assert.Equal(1, RankCorrelation.Spearman([0.1, 0.2, 0.9], [-5, 3, 1000]), 12);

    [Fact]
    public void The_opposite_order_is_minus_one() => Assert.Equal(-1, RankCorrelation.Spearman([1, 2, 3], [9, 8, 7]), 12);

    [Fact]
    public void Equal_values_share_their_ranks() =>
        // Ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 / √(1.5 · 2).
        Assert.Equal(1.5 / Math.Sqrt(3), RankCorrelation.Spearman([7, 7, 8], [1, 2, 3]), 12);

    [Fact]
    public void A_side_without_differences_has_no_order() => Assert.Equal(0, RankCorrelation.Spearman([1, 1, 1], [1, 2, 3]));

    [Fact]
    public void Sides_of_unlike_length_are_a_mistake_of_the_caller() => Assert.Throws<ArgumentException>(() => RankCorrelation.Spearman([1], [1, 2]));
}
