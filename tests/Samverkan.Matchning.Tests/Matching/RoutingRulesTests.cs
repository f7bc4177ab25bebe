using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Tests.Language.Analysis;

namespace Samverkan.Matchning.Tests.Matching;

public sealed class RoutingRulesTests
{
    private static readonly SwedishAnalyzer Analyzer = new(Lexicons.School);

    [Theory]
    [InlineData("Rutin för frånvaron saknas.", "frånvaro")] // another form
    [InlineData("Vår skolfrånvaro ökar.", "frånvaro")] // a part of a compound
    [InlineData("Åtgärda särskilt stöd nu.", "särskilt stöd")] // a phrase
    public void A_word_or_phrase_makes_a_rule_fire(string text, string word) => Assert.Equal(word, Assert.Single(Apply(text, Rule() with { Words = ["frånvaro", "särskilt stöd"] })).Word);

    [Theory]
    [InlineData("Inget av detta.")]
    [InlineData("Stöd som är särskilt.")] // the words of a phrase in another order
    [InlineData("")]
    public void Without_its_words_a_rule_is_silent(string text) => Assert.Empty(Apply(text, Rule() with { Words = ["frånvaro", "särskilt stöd"] }));

    [Fact]
    public void An_except_word_stops_a_rule() =>
        Assert.Empty(Apply("Frånvaro och åtgärdsprogram.", Rule() with { Words = ["frånvaro"], ExceptWords = ["åtgärdsprogram"] }));

    [Fact]
    public void A_rule_without_words_needs_only_its_area()
    {
        Assert.Null(Assert.Single(Apply("Vad som helst.", Rule() with { Areas = ["narvaro"] })).Word);
        Assert.Empty(Apply("Vad som helst.", Rule() with { Areas = ["matematik"] }));
    }

    [Fact]
    public void The_strongest_rule_comes_first_and_the_file_settles_ties() => Assert.Equal(
        ["stark", "forst", "sedan"],
        Apply("x", Rule() with { Id = "forst" }, Rule() with { Id = "sedan" }, Rule() with { Id = "stark", Strength = 5 }).Select(hit => hit.Rule.Id));

    private static RoutingRule Rule() => new() { Id = "regel", To = RoutingTarget.Spsm, Strength = 2, Reason = "Därför." };

    private static IReadOnlyList<RuleHit> Apply(string text, params RoutingRule[] rules) =>
        new RoutingRules(rules, Analyzer).Apply(["narvaro"], Analyzer.Analyze(text));
}
