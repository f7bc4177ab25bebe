using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Tests.Matching;

namespace Samverkan.Matchning.Tests.Cases.Assignments;

public sealed class RemitRulesTests
{
    private static readonly RoutingRule Environment = new()
    {
        Id = "larmiljo",
        To = RoutingTarget.Spsm,
        Strength = 3,
        Words = ["lärmiljö"],
        Reason = "Lärmiljön ska anpassas.",
    };

    [Theory]
    [InlineData(SpsmRemit.Yes, "Frånvaron ökar.", true)]
    [InlineData(SpsmRemit.No, "Det gäller lärmiljö.", false)]
    [InlineData(SpsmRemit.Conditional, "Det gäller lärmiljö.", true)]
    [InlineData(SpsmRemit.Conditional, "Frånvaron ökar.", false)]
    public void The_remit_follows_the_area_and_for_some_areas_the_words(SpsmRemit remit, string text, bool isInside)
    {
        var rules = new RemitRules(Toy.CorpusWith(Environment), Toy.Models);
        var test = rules.Test(Toy.Attendance with { SpsmRemit = remit }, Toy.Models.Analyzer.Analyze(text));
        Assert.Equal(isInside, test.IsInside);
        Assert.StartsWith(isInside ? "Inom SPSM:s uppdrag därför att" : "Utanför SPSM:s uppdrag:", test.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_that_decided_is_told_with_its_word()
    {
        var rules = new RemitRules(Toy.CorpusWith(Environment), Toy.Models);
        var test = rules.Test(Toy.Attendance with { SpsmRemit = SpsmRemit.Conditional }, Toy.Models.Analyzer.Analyze("Det gäller lärmiljö."));
        Assert.Equal("larmiljo", test.RuleId);
        Assert.Contains("Lärmiljön ska anpassas. (ordet ”lärmiljö”)", test.Reason, StringComparison.Ordinal);
    }
}
