using Samverkan.Matchning.Learning.Texts;

namespace Samverkan.Matchning.Tests.Learning.Texts;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void two_texts_of_ten_shingles_that_share_four_overlap_by_a_quarter()
    {
        var pair = Assert.Single(NearDuplicates.Find([Numbers(0, 10), Numbers(100, 10), Numbers(6, 10)], 0.2));
        Assert.Equal((0, 2, 0.25), pair);
    }

    [Fact]
    public void a_pair_at_the_threshold_is_not_a_duplicate() => Assert.Empty(NearDuplicates.Find([Numbers(0, 10), Numbers(6, 10)], 0.25));

    [Fact]
    public void texts_too_short_for_a_shingle_are_never_duplicates() => Assert.Empty(NearDuplicates.Find([[], []], 0));

    private static HashSet<ulong> Numbers(int first, int count) => [.. Enumerable.Range(first, count).Select(number => (ulong)number)];
}
