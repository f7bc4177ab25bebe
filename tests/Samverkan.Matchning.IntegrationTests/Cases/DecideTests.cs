using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>Decisions: double clicks, two at once, change of mind, and no good match.</summary>
public sealed class DecideTests
{
    [Fact]
    public async Task A_double_click_makes_one_decision_and_the_key_is_not_reused()
    {
        using var world = new CaseWorld();
        var command = await CommandAsync(world);
        var decisions = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => world.The<Decide>().Execute(Sample.Kansli, command))));
        Assert.Single(decisions.Select(decision => decision.Id).Distinct());
        Assert.Single(world.Store.OfCase<Decision>(command.CaseId));
        Assert.Equal("nyckel-ateranvand", Assert.Throws<ConflictException>(() => world.The<Decide>().Execute(Sample.Kansli, command with { Motive = "Ett annat skäl." })).Code);
    }

    [Fact]
    public async Task Of_two_who_decide_the_same_one_wins_and_the_other_sees_whose_decision_holds()
    {
        using var world = new CaseWorld();
        var command = await CommandAsync(world);
        world.The<Decide>().Execute(Sample.Kansli, command);
        var conflict = Assert.Throws<ConflictException>(() => world.The<Decide>().Execute(
            Sample.OtherKansli, command with { Answer = DecisionAnswer.Reject, Motive = "Skolan har redan prövat.", Key = "annan" }));
        Assert.Equal(Sample.Kansli.Name, conflict.ChangedBy);
        Assert.Equal(DecisionAnswer.Use, Assert.IsType<Decision>(conflict.Current).Answer);
        Assert.Single(world.Store.OfCase<Decision>(command.CaseId));
    }

    [Fact]
    public async Task A_decision_can_be_replaced_and_undone_and_both_stay_in_the_case()
    {
        using var world = new CaseWorld();
        var command = await CommandAsync(world) with { Answer = DecisionAnswer.Later };
        var later = world.The<Decide>().Execute(Sample.Kansli, command);
        var use = world.The<Decide>().Execute(Sample.Kansli, command with { Answer = DecisionAnswer.Use, Replaces = later.Id, Key = "k2" });
        Assert.False(world.Store.Find<Decision>(later.Id)!.Holds);
        Assert.Equal("beslut-andrat", Assert.Throws<ConflictException>(() => world.The<Decide>().Execute(
            Sample.OtherKansli, command with { Answer = DecisionAnswer.Reject, Replaces = later.Id, Key = "k3" })).Code);
        var undone = world.The<UndoDecision>().Execute(Sample.Kansli, use.Id, use.Version);
        Assert.Equal(Sample.Kansli.Name, undone.Undone?.Name);
        Assert.Equal(2, world.The<ListDecisions>().Execute(Sample.Kansli, command.CaseId).Count);
        Assert.Equal(DecisionAnswer.Reject, world.The<Decide>().Execute(Sample.Kansli, command with { Answer = DecisionAnswer.Reject, Key = "k4" }).Answer);
    }

    [Fact]
    public async Task A_decision_that_an_assignment_rests_on_is_not_undone()
    {
        using var world = new CaseWorld();
        var command = await CommandAsync(world);
        var decision = world.The<Decide>().Execute(Sample.Kansli, command);
        var draft = world.The<CreateAssignment>().Execute(Sample.Kansli, new CreateAssignmentCommand(
            command.CaseId, [decision.Id], new Receiver(RoutingTarget.Consultant, null, "Konsultfirman Exempel"), new AssignmentTerms("Tre dagar.")));
        var decided = world.The<MoveAssignment>().Execute(Sample.Kansli, new MoveAssignmentCommand(draft.Id, draft.Version, AssignmentState.Decided));
        Assert.Equal("beslut-anvant", Assert.Throws<RejectedInputException>(() => world.The<UndoDecision>().Execute(Sample.Kansli, decision.Id, decision.Version)).Code);
        world.The<MoveAssignment>().Execute(Sample.Kansli, new MoveAssignmentCommand(decided.Id, decided.Version, AssignmentState.Closed, "Huvudmannen tackade nej."));
        Assert.False(world.The<UndoDecision>().Execute(Sample.Kansli, decision.Id, decision.Version).Holds);
    }

    [Fact]
    public async Task A_motive_is_required_and_nothing_fits_is_an_answer()
    {
        using var world = new CaseWorld();
        var command = await CommandAsync(world);
        Assert.Equal("motiv-saknas", Assert.Throws<RejectedInputException>(() => world.The<Decide>().Execute(Sample.Kansli, command with { Motive = " " })).Code);
        Assert.Equal("svar-ogiltigt", Assert.Throws<RejectedInputException>(() => world.The<Decide>().Execute(Sample.Kansli, command with { RecordId = null })).Code);
        Assert.Equal("omrade-ej-bekraftat", Assert.Throws<RejectedInputException>(() => world.The<Decide>().Execute(Sample.Kansli, command with { Area = "fritidshem" })).Code);
        world.The<Decide>().Execute(Sample.Kansli, command with { RecordId = null, Answer = DecisionAnswer.NoGoodMatch, Motive = "Inget möter orsaken." });
        Assert.NotNull(world.The<SuggestForCase>().Execute(Sample.Kansli, command.CaseId).Areas[0].NoGoodMatch);
    }

    [Fact]
    public async Task A_record_found_by_searching_can_be_added_and_is_marked_as_added_by_hand()
    {
        using var world = new CaseWorld();
        var command = await CommandAsync(world);
        var area = world.The<SuggestForCase>().Execute(Sample.Kansli, command.CaseId).Areas[0];
        var other = world.The<CorpusSnapshot>().Interventions.First(record => !record.Areas.Contains(command.Area));
        var decision = world.The<Decide>().Execute(Sample.Kansli, command with { RecordId = other.Id, Key = "hand" });
        Assert.False(decision.WasSuggested);
        Assert.Null(decision.Score);
        Assert.Equal(other.Id, Assert.Single(world.The<SuggestForCase>().Execute(Sample.Kansli, command.CaseId).Areas[0].ByHand).Record.Id);
        Assert.Empty(area.ByHand);
    }

    [Fact]
    public async Task Load_history_conflicts_and_overlaps_stand_beside_the_suggestion()
    {
        using var world = new CaseWorld();
        var (itsCase, _) = await world.HasPrioritisedCaseAsync();
        var area = world.The<SuggestForCase>().Execute(Sample.Kansli, itsCase.Id).Areas.First(area => area.OfKind(RecordKind.University).Any());
        var partner = area.OfKind(RecordKind.University).First();
        Assert.Equal((0, 0), (partner.Load, partner.Earlier.Count));
        var decision = world.The<Decide>().Execute(Sample.Kansli, new DecideCommand(itsCase.Id, area.Finding.Area.Slug, partner.Record.Id, DecisionAnswer.Use, "Nära."));
        var draft = world.The<CreateAssignment>().Execute(Sample.Kansli, new CreateAssignmentCommand(
            itsCase.Id, [decision.Id], new Receiver(RoutingTarget.University, partner.Record.Id, partner.Record.Title), new AssignmentTerms("Handledning.")));
        world.The<MoveAssignment>().Execute(Sample.Kansli, new MoveAssignmentCommand(draft.Id, draft.Version, AssignmentState.Decided));
        world.The<RegisterConflict>().Execute(Sample.Kansli, partner.Record.Id, "granhults kommun", "Forskaren är gift med skolchefen.");
        var programme = area.OfKind(RecordKind.Intervention).First();
        world.The<ChangeCase>().Execute(Sample.Kansli, new ChangeCaseCommand(itsCase.Id, itsCase.Version, CaseForm.Of(itsCase) with { OngoingProgrammes = [programme.Record.Id] }));

        var after = world.The<SuggestForCase>().Execute(Sample.Kansli, itsCase.Id).Areas.First(other => other.Finding.Area == area.Finding.Area);
        var again = after.OfKind(RecordKind.University).Single(suggestion => suggestion.Record.Id == partner.Record.Id);
        Assert.Equal((1, 1), (again.Load, again.Earlier.Count));
        Assert.Equal("Forskaren är gift med skolchefen.", again.Conflict?.Reason);
        Assert.Equal(decision.Id, again.Decision?.Id);
        Assert.Contains("pågår redan", Assert.Single(after.OfKind(RecordKind.Intervention).First(suggestion => suggestion.Record.Id == programme.Record.Id).Overlaps), StringComparison.Ordinal);
    }

    private static async Task<DecideCommand> CommandAsync(CaseWorld world)
    {
        var (itsCase, _) = await world.HasPrioritisedCaseAsync();
        var area = world.The<SuggestForCase>().Execute(Sample.Kansli, itsCase.Id).Areas[0];
        return new DecideCommand(itsCase.Id, area.Finding.Area.Slug, area.Suggestions[0].Record.Id, DecisionAnswer.Use, "Passar skolan.", Key: "k1");
    }
}
