using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Tests.Matching;

public sealed class RouterTests
{
    [Fact]
    public void The_strongest_rule_for_SPSM_wins_over_a_learned_two_to_one_with_a_confidence_of_0_53()
    {
        var router = new Router(LikesSpsm(1 / 3.0), Toy.CorpusWith(Rule("lärmiljö", RoutingTarget.Spsm, 5)));
        var proposal = router.Route("Vi vill ha råd om lärmiljö.");
        Assert.Equal((RoutingTarget.Spsm, "regel-lärmiljö"), (proposal.To, proposal.Rule?.Id));
        Assert.Equal(0.53, proposal.Confidence, 2);
        Assert.Equal("Därför lärmiljö. (ordet ”lärmiljö”)", proposal.Reasons[0]);
        Assert.Contains("33", proposal.Reasons[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_rule_the_learned_part_decides()
    {
        var proposal = new Router(Toy.Models, Toy.CorpusWith()).Route("Vad som helst.");
        Assert.Equal((RoutingTarget.University, null), (proposal.To, proposal.Rule));
        Assert.Equal(0.8, proposal.Confidence, 4);
        Assert.StartsWith("Liknar tidigare exempel som gått till Lärosäte", Assert.Single(proposal.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void What_speaks_for_another_receiver_is_told()
    {
        var router = new Router(LikesSpsm(1 / 3.0), Toy.CorpusWith(Rule("lärmiljö", RoutingTarget.Spsm, 5), Rule("forskning", RoutingTarget.University, 1)));
        Assert.Contains("Talar för Lärosäte: Därför forskning.", router.Route("Forskning om lärmiljö.").Reasons);
    }

    [Fact]
    public void A_finding_names_the_passages_that_hold_the_word_of_the_rule()
    {
        var router = new Router(Toy.Models, Toy.CorpusWith(Rule("lärmiljö", RoutingTarget.Spsm, 5)));
        Assert.Equal([2], router.Route(Toy.Finding("Frånvaron ökar.", "Vår lärmiljö är otillgänglig.")).Passages);
    }

    [Theory]
    [InlineData(SpsmRemit.No, RoutingTarget.University)]
    [InlineData(SpsmRemit.Conditional, RoutingTarget.University)]
    [InlineData(SpsmRemit.Yes, RoutingTarget.Spsm)]
    public void Likeness_alone_leads_a_finding_to_SPSM_only_inside_its_remit(SpsmRemit remit, RoutingTarget expected)
    {
        var finding = Toy.Finding(Toy.Attendance with { SpsmRemit = remit }, PassageRole.Problem, 0.9, "Frånvaron ökar.");
        Assert.Equal(expected, new Router(LikesSpsm(0.9), Toy.CorpusWith()).Route(finding).To);
    }

    [Fact]
    public void A_model_with_an_unknown_receiver_is_a_fault_of_the_installation()
    {
        var models = Toy.Models with { Router = new TextRouter(["grannen"], Toy.Models.Router.Space, [[0]], 1) };
        Assert.Throws<MisconfiguredException>(() => new Router(models, Toy.CorpusWith()));
    }

    /// <summary>Models whose learned part gives SPSM a probability, and a university the rest.</summary>
    private static LanguageModels LikesSpsm(double probability) => Toy.Models with
    {
        Router = new TextRouter(["spsm", "larosate"], Toy.Models.Router.Space, [[(float)Math.Log(probability)], [(float)Math.Log(1 - probability)]], 1),
    };

    private static RoutingRule Rule(string word, RoutingTarget to, int strength) =>
        new() { Id = $"regel-{word}", To = to, Strength = strength, Words = [word], Reason = $"Därför {word}." };
}
