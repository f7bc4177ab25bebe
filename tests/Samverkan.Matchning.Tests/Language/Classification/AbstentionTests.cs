using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Language.Classification;

public sealed class AbstentionTests
{
    [Theory]
    [InlineData(0.5, true, true)]
    [InlineData(0.7, true, false)]
    [InlineData(0.3, false, true)]
    [InlineData(0.1, false, false)]
    public void The_worked_example_holds(double highest, bool hasArea, bool isUnclear) =>
        Assert.Equal(isUnclear, new Abstention(0.6, 0.2).IsUnclear(highest, hasArea));

    [Fact]
    public void The_bounds_are_the_widest_within_which_nine_in_ten_are_right()
    {
        // Nine right areas from 0.99 to 0.91 and a wrong one at 0.90 are nine in ten; one more wrong one is not.
        var areas = Enumerable.Range(0, 11).Select(i => (0.99 - (i * 0.01), true, i < 9));
        var none = Enumerable.Range(0, 11).Select(i => (i * 0.01, false, i < 9));
        var abstention = Abstention.Choose([.. areas, .. none]);
        Assert.Equal(0.90, abstention.SureArea, 9);
        Assert.Equal(0.09, abstention.SureNone, 9);
    }

    [Fact]
    public void Who_is_always_right_never_abstains() =>
        Assert.Equal(new Abstention(0, 1), Abstention.Choose([(0.6, true, true), (0.2, false, true)]));

    [Fact]
    public void Who_is_always_wrong_always_abstains()
    {
        var abstention = Abstention.Choose([(0.6, true, false), (0.2, false, false)]);
        Assert.True(abstention.IsUnclear(0.99, hasArea: true));
        Assert.True(abstention.IsUnclear(0.01, hasArea: false));
    }
}
