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
}
