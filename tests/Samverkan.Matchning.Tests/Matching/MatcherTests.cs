using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Matching;

namespace Samverkan.Matchning.Tests.Matching;

public sealed class MatcherTests
{
    private static readonly MatchContext Anywhere = new([], []);

    [Fact]
    public void The_reasons_of_every_suggestion_add_up_to_its_score_and_stand_weightiest_first()
    {
        var match = Toy.Matcher(
            Toy.Intervention("insats"), Toy.University("larosate", true, "Skåne län"), Toy.Research("forskning", ResearchKind.Article),
            new SpsmService { Id = "stod", Title = "stöd", Areas = ["narvaro"], Text = "Om frånvaro.", IsVerified = true }).Match(Toy.Finding("Vår frånvaro ökar."), Anywhere);
        Suggestion[] all = [.. match.Interventions, .. match.Universities, .. match.SpsmServices, .. match.Research];
        Assert.Equal(["insats", "larosate", "stod", "forskning"], all.Select(suggestion => suggestion.Record.Id));
        Assert.All(all, suggestion =>
        {
            Assert.Equal(suggestion.Score, suggestion.Reasons.Sum(reason => reason.Value * reason.Weight), 9);
            Assert.Equal(1, suggestion.Reasons.Sum(reason => reason.Weight), 9);
            Assert.All(suggestion.Reasons, reason => Assert.InRange(reason.Value, 0, 1.000001));
            Assert.Equal(suggestion.Reasons.Select(reason => reason.Contribution).OrderDescending(), suggestion.Reasons.Select(reason => reason.Contribution));
            Assert.Equal([1], suggestion.Passages.Select(passage => passage.Passage.Number));
        });
    }

    [Fact]
    public void An_unverified_record_never_stands_above_a_verified_one()
    {
        var match = Toy.Matcher(Toy.Intervention("a-overifierad") with { IsVerified = false }, Toy.Intervention("verifierad", "Något annat."))
            .Match(Toy.Finding("Vår frånvaro ökar."), Anywhere);
        Assert.Equal(["verifierad", "a-overifierad"], match.Interventions.Select(suggestion => suggestion.Record.Id));
        Assert.True(match.Interventions[0].Score < match.Interventions[1].Score);
    }

    [Fact]
    public void A_student_thesis_never_stands_above_other_research()
    {
        var match = Toy.Matcher(Toy.Research("a-examensarbete", ResearchKind.StudentThesis), Toy.Research("artikel", ResearchKind.KnowledgeArticle, "Något annat."))
            .Match(Toy.Finding("Vår frånvaro ökar."), Anywhere);
        Assert.Equal(["artikel", "a-examensarbete"], match.Research.Select(suggestion => suggestion.Record.Id));
        Assert.True(match.Research[0].Score < match.Research[1].Score);
    }

    [Fact]
    public void A_replaced_intervention_is_not_proposed_and_an_ended_one_says_so()
    {
        var match = Toy.Matcher(
            Toy.Intervention("ersatt") with { Status = RecordStatus.Replaced }, Toy.Intervention("avslutad") with { Status = RecordStatus.Ended })
            .Match(Toy.Finding("Vår frånvaro ökar."), Anywhere);
        var suggestion = Assert.Single(match.Interventions);
        Assert.Equal("avslutad", suggestion.Record.Id);
        Assert.StartsWith("Avslutad", suggestion.Reasons.Single(reason => reason.Kind == ReasonKind.Status).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Contested_evidence_is_shown_as_contested_and_adds_nothing()
    {
        var contested = Toy.Intervention("omstridd") with { Evidence = new(EvidenceLevel.Contested, EvidenceKind.RandomisedTrial, EvidenceDirection.NoEffect, "") };
        var reason = Toy.Matcher(contested).Match(Toy.Finding("Vår frånvaro ökar."), Anywhere).Interventions[0].Reasons.Single(reason => reason.Kind == ReasonKind.Evidence);
        Assert.Equal(("Omstridd: studier saknar effekt eller motsäger varandra", 0d), (reason.Text, reason.Contribution));
    }

    [Fact]
    public void Only_records_of_the_area_are_candidates_and_no_match_is_an_answer()
    {
        var match = Toy.Matcher(Toy.Intervention("annat") with { Areas = ["rektors-ledarskap"] }, Toy.Research("svag", ResearchKind.StudentThesis, "Något annat.") with { Year = null, Areas = ["x", "y", "narvaro"] })
            .Match(Toy.Finding("Vår frånvaro ökar."), Anywhere);
        Assert.Empty(match.Interventions);
        Assert.Empty(match.Research);
    }

    [Fact]
    public void Meaning_finds_a_record_without_a_common_word()
    {
        var match = Toy.Matcher(Toy.Intervention("nara", "hemmasittare"), Toy.Intervention("fjarran", "ledarskap")).Match(Toy.Finding("frånvaro"), Anywhere);
        Assert.Equal(["nara", "fjarran"], match.Interventions.Select(suggestion => suggestion.Record.Id));
        var reason = match.Interventions[0].Reasons.Single(reason => reason.Kind == ReasonKind.Semantic);
        Assert.Equal("Innehållet ligger mycket nära det som styckena beskriver", reason.Text);
        Assert.Equal(0.8, reason.Value, 2); // (1, ½, 0) and (1, 0, ½) have the cosine 1/1.25
    }

    [Fact]
    public void The_common_words_are_shown_as_they_stand_in_the_passage()
    {
        var match = Toy.Matcher(Toy.Intervention("insats", "Minska de orsaker som finns.")).Match(Toy.Finding("Frånvaro och orsaker."), Anywhere);
        Assert.Equal("Gemensamma ord: frånvaro, orsaker", match.Interventions[0].Reasons.Single(reason => reason.Kind == ReasonKind.Lexical).Text);
    }

    [Fact]
    public void The_school_form_and_the_county_of_the_case_weigh()
    {
        var matcher = Toy.Matcher(
            Toy.Intervention("forskola") with { SchoolForms = [SchoolForm.Preschool] }, Toy.Intervention("grundskola") with { SchoolForms = [SchoolForm.CompulsorySchool] },
            Toy.University("norr", true, "Norrbottens län"), Toy.University("soder", true, "Skåne län"));
        var match = matcher.Match(Toy.Finding("Vår frånvaro ökar."), new MatchContext([SchoolForm.CompulsorySchool], ["Skåne län"]));
        Assert.Equal(["grundskola", "forskola"], match.Interventions.Select(suggestion => suggestion.Record.Id));
        Assert.Equal(["soder", "norr"], match.Universities.Select(suggestion => suggestion.Record.Id));
        Assert.Equal("Finns i Skåne län", match.Universities[0].Reasons.Single(reason => reason.Kind == ReasonKind.Geography).Text);
    }

    [Fact]
    public void Weaker_expertise_counts_less_and_says_so()
    {
        var match = Toy.Matcher(Toy.University("a-svag", false), Toy.University("stark", true)).Match(Toy.Finding("Vår frånvaro ökar."), Anywhere);
        Assert.Equal(["stark", "a-svag"], match.Universities.Select(suggestion => suggestion.Record.Id));
        Assert.Contains(match.Universities[1].Reasons, reason => reason.Text.StartsWith("Svagare belägg:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_limit_holds_and_equal_scores_come_in_order_of_id()
    {
        var matcher = Toy.Matcher(Toy.Intervention("c"), Toy.Intervention("a"), Toy.Intervention("b"));
        var match = matcher.Match(Toy.Finding("Vår frånvaro ökar."), new MatchContext([], [], 2));
        Assert.Equal(["a", "b"], match.Interventions.Select(suggestion => suggestion.Record.Id).Order(StringComparer.Ordinal));
        Assert.Equal(2, match.Interventions.Count);
    }

    [Fact]
    public void Findings_are_matched_in_their_order()
    {
        var findings = new[] { Toy.Finding("frånvaro"), Toy.Finding(Toy.Leadership, PassageRole.Cause, 0.8, "rektor"), Toy.Finding("hemmasittare") };
        Assert.Equal(findings, Toy.Matcher(Toy.Intervention("a")).Match(findings, Anywhere).Select(match => match.Finding));
    }
}
