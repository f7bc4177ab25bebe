using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Analyses;

public sealed class FindingTests
{
    [Fact]
    public void A_cause_weighs_one_and_a_half_times_a_problem()
    {
        var finding = new Finding(Toy.Attendance, 0.8,
        [
            new FindingPassage(Toy.Passage(1, "a", PassageRole.Cause), 0.6), new FindingPassage(Toy.Passage(2, "b", PassageRole.Problem), 0.5),
        ]);
        Assert.Equal((0.6 * 1.5) + 0.5, finding.Weight, 9);
        Assert.True(finding.HasCause);
        Assert.False(Toy.Finding("frånvaro").HasCause);
    }

    [Fact]
    public void Two_passages_with_0_6_and_0_5_give_0_8() =>
        Assert.Equal(0.8, Finding.Of(Toy.Attendance, [Clear(1, 0.6), Clear(2, 0.5)]).Probability, 9);

    [Fact]
    public void Unclear_passages_alone_make_no_certain_finding_however_many_they_are()
    {
        Assert.False(Finding.Of(Toy.Attendance, [Unclear(1, 0.9), Unclear(2, 0.9), Unclear(3, 0.9)]).IsCertain);
        Assert.True(Finding.Of(Toy.Attendance, [Unclear(1, 0.9), Clear(2, 0.1)]).IsCertain);
        Assert.False(Finding.Of(Toy.Attendance, [Clear(1, 0.6)]).IsCertain);
    }

    private static FindingPassage Clear(int number, double probability) => new(Toy.Passage(number, "a", PassageRole.Problem), probability);

    private static FindingPassage Unclear(int number, double probability)
    {
        var passage = Toy.Passage(number, "a", PassageRole.Problem);
        return new FindingPassage(passage with { Classification = passage.Classification with { IsUnclear = true } }, probability);
    }
}
