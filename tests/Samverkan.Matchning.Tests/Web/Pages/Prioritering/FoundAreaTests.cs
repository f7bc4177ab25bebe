using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Tests.Matching;
using Samverkan.Matchning.Web.Pages.Prioritering;

namespace Samverkan.Matchning.Tests.Web.Pages.Prioritering;

public sealed class FoundAreaTests
{
    [Fact]
    public void Unclear_passages_of_several_analyses_make_no_certain_area()
    {
        var passage = Toy.Passage(1, "a", PassageRole.Problem);
        var unclear = Finding.Of(Toy.Attendance, [new FindingPassage(passage with { Classification = passage.Classification with { IsUnclear = true } }, 0.7)]);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var found = Assert.Single(FoundArea.Join([(first, unclear), (second, unclear)]));
        Assert.Equal(0.91, found.Finding.Probability, 9);
        Assert.False(found.Finding.IsCertain);
        Assert.Equal([(first, 1), (second, 1)], found.Passages);
    }
}
