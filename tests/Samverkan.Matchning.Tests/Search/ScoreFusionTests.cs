using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Tests.Search;

public sealed class ScoreFusionTests
{
    [Fact]
    public void The_worked_example_of_the_documentation_holds() =>
        AssertNear([0.5f, 0.75f, 0.25f], ScoreFusion.Fuse([0.9f, 0.5f, 0.1f], [0, 4, 2], 0.5f, 200));

    [Fact]
    public void Results_below_the_depth_get_nothing_from_that_list() => AssertNear([1, 0, 0], ScoreFusion.Fuse([0.9f, 0.5f, 0.1f], [0, 0, 0], 1, 2));

    [Fact]
    public void Equal_scores_tell_nothing_apart()
    {
        AssertNear([0, 0], ScoreFusion.Fuse([0.5f, 0.5f], [1, 1], 0.5f, 10));
        Assert.Empty(ScoreFusion.Fuse([], [], 0.5f, 10));
    }

    private static void AssertNear(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 0.0001f));
    }
}
