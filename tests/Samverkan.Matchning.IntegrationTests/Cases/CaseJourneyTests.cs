using Samverkan.Matchning.Cases.Agreements;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>A case's whole way, through the same use cases as the pages use.</summary>
public sealed class CaseJourneyTests
{
    [Fact]
    public async Task From_upload_to_agreement_by_way_of_SPSM_and_back()
    {
        using var world = new CaseWorld();
        var (itsCase, analysis) = await world.HasPrioritisedCaseAsync();
        Assert.Equal(AnalysisState.Classified, analysis.State);
        var view = world.The<ReadAnalysis>().Execute(Sample.Team, analysis.Id);
        Assert.True(view.Findings.Count >= 3);
        Assert.Equal(4, view.Gaps.Count);

        var suggestions = world.The<SuggestForCase>().Execute(Sample.Kansli, itsCase.Id);
        Assert.Equal(3, suggestions.Areas.Count);
        Assert.All(suggestions.Areas.SelectMany(area => area.Suggestions), suggestion => Assert.Null(suggestion.Decision));
        var area = suggestions.Areas[0];
        var chosen = area.Suggestions[0];
        var decision = world.The<Decide>().Execute(Sample.Kansli, new DecideCommand(
            itsCase.Id, area.Finding.Area.Slug, chosen.Record.Id, DecisionAnswer.Use, "Passar skolans behov.", Key: "k1"));
        Assert.True(decision.WasSuggested);
        Assert.Equal(Math.Round(chosen.Score!.Value, 4), decision.Score);
        Assert.NotEmpty(decision.Passages);

        var draft = world.The<CreateAssignment>().Execute(Sample.Kansli, new CreateAssignmentCommand(
            itsCase.Id, [decision.Id], new Receiver(RoutingTarget.Spsm, null, "SPSM"), new AssignmentTerms("Rådgivning i ett år.")));
        Assert.NotNull(draft.Remit);
        var decided = Move(world, draft, AssignmentState.Decided);
        Assert.Equal("checklista-ofullstandig", Assert.Throws<RejectedInputException>(() => Move(world, decided, AssignmentState.HandedOver, "Ändå")).Code);
        var ready = world.The<ChangeAssignment>().Execute(Sample.Kansli, new ChangeAssignmentCommand(
            decided.Id, decided.Version, decided.Terms, new SpsmChecklist("Elevhälsan har prövat", "Kontakten Exempelby", "Två timmar i veckan")));
        var handed = Move(world, ready, AssignmentState.HandedOver, "Gäller lärmiljön.");
        Assert.Equal(new DateOnly(2026, 3, 17), handed.ReplyDue);

        var inbox = Assert.Single(world.The<ListAssignments>().Execute(Sample.Spsm));
        Assert.Equal(14, inbox.DaysLeft);
        var seen = world.The<ReadAssignment>().Execute(Sample.Spsm, handed.Id);
        Assert.NotEmpty(seen.Passages);
        Assert.Equal([AssignmentState.Received, AssignmentState.Returned], seen.Moves);
        var asked = world.The<AskAboutAssignment>().Execute(Sample.Spsm, handed.Id, "Vilka årskurser?");
        Assert.Contains(Waits(world, itsCase.Id), waits => waits.For == Party.Kansli);
        var answered = world.The<AnswerQuestion>().Execute(Sample.Kansli, handed.Id, asked.Questions[0].Id, "Årskurs 7–9.");
        Assert.Equal("Årskurs 7–9.", answered.Questions[0].Answer);
        Assert.Contains(Waits(world, itsCase.Id), waits => waits.For == Party.Spsm);
        Assert.Equal("orsak-saknas", Assert.Throws<RejectedInputException>(() =>
            world.The<MoveAssignment>().Execute(Sample.Spsm, new MoveAssignmentCommand(answered.Id, answered.Version, AssignmentState.Returned))).Code);
        var returned = world.The<MoveAssignment>().Execute(Sample.Spsm, new MoveAssignmentCommand(answered.Id, answered.Version, AssignmentState.Returned, "Ligger utanför vårt uppdrag."));
        Assert.Equal("Ligger utanför vårt uppdrag.", returned.Moves[^1].Reason);

        var rerouted = world.The<RerouteAssignment>().Execute(Sample.Kansli, new RerouteAssignmentCommand(
            returned.Id, returned.Version, new Receiver(RoutingTarget.University, "karlstads-universitet", "Karlstads universitet")));
        Assert.Equal(returned.Id, rerouted.ReroutedFrom);
        Assert.Equal(rerouted.Id, world.Store.Find<Assignment>(returned.Id)?.ReroutedTo);
        Move(world, rerouted, AssignmentState.Decided);
        await world.The<MakeAgreement>().ExecuteAsync(Sample.Kansli, itsCase.Id, Stream.Null, CancellationToken.None);
        var agreement = world.AgreementWriter.Written!;
        Assert.Equal("2026:00001", agreement.RegistryNumber);
        Assert.Contains(agreement.Parties, party => party is { Name: "Karlstads universitet", Role: "Lärosäte" });
        Assert.Equal(3, agreement.Areas.Count);
        Assert.True(AuditChain.Verify(world.Audit.All()).IsWhole);
    }

    [Fact]
    public async Task A_personal_name_is_masked_before_anything_else_and_the_masking_can_be_reviewed()
    {
        using var world = new CaseWorld();
        var itsCase = world.HasCase();
        const string Text = "Resultat\n\nEleven Qwentin Exempelsson, tel 070-174 06 05, är borta från skolan varje fredag. Frånvaron ökar i årskurs 8 och vi vet inte varför. Läraren Blixtra lyfter att frånvaron beror på att rutinerna saknas.\n";
        var read = await world.HasReadAsync(itsCase.Id, "analys.txt", System.Text.Encoding.UTF8.GetBytes(Text));
        Assert.Equal(AnalysisState.AwaitingReview, read.State);
        Assert.Empty(read.Passages);
        var review = world.The<ReviewMasking>().Execute(Sample.Team, read.Id);
        Assert.Contains(review.Groups, group => group.Text.Contains("Exempelsson", StringComparison.Ordinal));
        Assert.Equal(Text.Split("\n\n")[1].Trim(), string.Concat(review.Passages.SelectMany(passage => passage.Parts).Select(part => part.Text)));

        var phone = review.Groups.First(group => group.Text.Contains("070", StringComparison.Ordinal));
        var lifted = world.The<LiftMasks>().Execute(Sample.Team, new LiftMasksCommand(read.Id, read.Version, phone.Masks));
        var stale = new MaskMoreCommand(read.Id, read.Version, "rutinerna", Language.Privacy.PersonalDataType.Name);
        Assert.Equal("andrat-av-annan", Assert.Throws<ConflictException>(() => world.The<MaskMore>().Execute(Sample.Team, stale)).Code);
        var more = world.The<MaskMore>().Execute(Sample.Team, stale with { Version = lifted.Version });
        var classified = world.The<ApproveMasking>().Execute(Sample.Team, new ApproveMaskingCommand(read.Id, more.Version));
        var text = string.Join('\n', classified.Passages.Select(passage => passage.Text));
        Assert.DoesNotContain("Exempelsson", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rutinerna", text, StringComparison.Ordinal);
        Assert.Contains("070-174 06 05", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exempelsson", string.Concat(world.Audit.All().SelectMany(row => row.Entry.Facts)), StringComparison.Ordinal);

        var afterwards = world.The<MaskMore>().Execute(Sample.Team, new MaskMoreCommand(read.Id, classified.Version, "070-174 06 05", Language.Privacy.PersonalDataType.Phone));
        Assert.DoesNotContain("070-174", string.Concat(afterwards.Passages.Select(passage => passage.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_is_recognised_compared_and_inherits_corrections()
    {
        using var world = new CaseWorld();
        var itsCase = world.HasCase();
        string[] paragraphs =
        [
            "Frånvaron ökar i årskurs 8 och 9, och skolan utreder den inte tillräckligt tidigt.",
            "Lärarna i matematik undervisar på olika sätt och eleverna når inte kunskapskraven i problemlösning.",
            "Rektor har bytts ut tre gånger på fyra år och ingen följer upp undervisningen på skolan.",
        ];
        var first = await ClassifiedAsync(world, itsCase.Id, "v1.txt", paragraphs);
        var correction = world.The<CorrectLabels>().Execute(Sample.Team, new CorrectLabelsCommand(first.Id, 1, ["elevhalsa"], PassageRole.Cause));
        world.The<CorrectLabels>().Execute(Sample.Team, new CorrectLabelsCommand(first.Id, 2, ["matematik"], PassageRole.Problem));
        world.Clock.Advance(TimeSpan.FromDays(30));

        var second = await ClassifiedAsync(world, itsCase.Id, "v2.txt",
            [paragraphs[0], "Lärarna i matematik undervisar på olika sätt och eleverna når inte kunskapskraven i årskurs 9.", "Skolbiblioteket är stängt sedan i höstas.", paragraphs[2]]);
        Assert.Equal(first.Id, second.PreviousId);
        var view = world.The<ReadAnalysis>().Execute(Sample.Team, second.Id);
        var carried = Assert.Single(view.Corrections.Values);
        Assert.Equal((1, first.Id, correction.Changed), (carried.PassageNumber, carried.CarriedFrom, carried.Changed));
        Assert.Equal(["elevhalsa"], carried.Labels);
        var comparison = world.The<CompareAnalyses>().Execute(Sample.Team, second.Id)!;
        Assert.Equal(
            [PassageChange.Unchanged, PassageChange.Changed, PassageChange.Added, PassageChange.Unchanged], comparison.Passages.Select(pair => pair.Kind));
        var lines = world.The<ExportTraining>().Execute(Sample.Kansli, "rattningar");
        Assert.Equal(2, lines.Count); // the one that was carried over is not told twice
        AssertReadsAsTrainingData(lines);

        var unrelated = await ClassifiedAsync(world, itsCase.Id, "annan.txt", ["Förskolans miljö inbjuder till lek men personalen saknar tid för planering och reflektion."]);
        Assert.Null(unrelated.PreviousId);
    }

    [Fact]
    public async Task Why_not_names_what_kept_a_record_out()
    {
        using var world = new CaseWorld();
        var (itsCase, _) = await world.HasPrioritisedCaseAsync();
        var area = world.The<SuggestForCase>().Execute(Sample.Kansli, itsCase.Id).Areas[0];
        var slug = area.Finding.Area.Slug;
        var shown = area.Suggestions[0];
        var ask = world.The<AskWhyNot>();
        var given = ask.Execute(Sample.Kansli, itsCase.Id, slug, [shown.Record.Id]).Single();
        Assert.Equal((Matching.Exclusion.None, shown.Score), (given.Exclusion, given.Score));
        var corpus = world.The<CorpusSnapshot>();
        var verdicts = ask.Execute(Sample.Kansli, itsCase.Id, slug, [.. corpus.Records.Select(record => record.Id)]);
        Assert.Equal(corpus.Records, verdicts.Select(verdict => verdict.Record));
        var suggested = area.Suggestions.Select(suggestion => suggestion.Record.Id).ToHashSet();
        Assert.Equal(suggested.Order(), verdicts.Where(verdict => verdict.Exclusion == Matching.Exclusion.None).Select(verdict => verdict.Record.Id).Order());
        Assert.All(verdicts, verdict => Assert.Contains(verdict.Record.Title, verdict.Text, StringComparison.Ordinal));
        Assert.All(verdicts.Where(verdict => verdict.Exclusion == Matching.Exclusion.OtherArea), verdict => Assert.DoesNotContain(slug, verdict.Record.Areas));
        Assert.All(verdicts.Where(verdict => verdict.Exclusion == Matching.Exclusion.BelowThreshold), verdict => Assert.InRange(verdict.Score!.Value, 0, 0.4));
        Assert.Contains(verdicts, verdict => verdict.Exclusion == Matching.Exclusion.Outranked);
    }

    [Fact]
    public async Task The_masked_export_has_no_names_and_no_originals()
    {
        using var world = new CaseWorld();
        await world.HasDemoAsync();
        var id = world.Store.FindUnique<Case>($"{world.Clock.GetUtcNow().Year}:00101")!.Id;
        var whole = world.The<ExportCase>().Execute(Sample.Kansli, id, masked: false);
        Assert.NotEmpty(whole.Documents[0].Read());
        Assert.NotEmpty(whole.Decisions);
        var masked = world.The<ExportCase>().Execute(Sample.Team, id, masked: true);
        Assert.Empty(masked.Documents);
        var text = System.Text.Json.JsonSerializer.Serialize(masked with { Documents = [] });
        Assert.DoesNotContain("Exempelsson", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exempelberg", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exempelby", text, StringComparison.Ordinal);
        Assert.Equal(whole.Decisions.Count, masked.Decisions.Count);
    }

    private static async Task<AnalysisVersion> ClassifiedAsync(CaseWorld world, Guid caseId, string name, string[] paragraphs)
    {
        var read = await world.HasReadAsync(caseId, name, System.Text.Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)));
        return world.The<ApproveMasking>().Execute(Sample.Team, new ApproveMaskingCommand(read.Id, read.Version));
    }

    private static void AssertReadsAsTrainingData(IReadOnlyList<string> lines)
    {
        using var folder = new TempFolder();
        File.WriteAllLines(Path.Combine(folder.Path, "rattningar.jsonl"), lines);
        var passages = Learning.Passages.LabelledPassages.Read(folder.Path);
        Assert.Equal(["elevhalsa", "matematik"], passages.SelectMany(passage => passage.Labels).Order(StringComparer.Ordinal));
    }

    private static Assignment Move(CaseWorld world, Assignment assignment, AssignmentState to, string reason = "") =>
        world.The<MoveAssignment>().Execute(Sample.Kansli, new MoveAssignmentCommand(assignment.Id, assignment.Version, to, reason));

    private static IReadOnlyList<Waiting> Waits(CaseWorld world, Guid caseId) =>
        world.The<ListCases>().Execute(Sample.Kansli, new CaseListQuery()).Rows.Single(row => row.Case.Id == caseId).Waits;
}
