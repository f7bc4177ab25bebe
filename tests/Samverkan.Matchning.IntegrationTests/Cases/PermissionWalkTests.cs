using Samverkan.Matchning.App;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Agreements;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.SavedSearches;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Privacy;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>Walks every use case as every role. A use case that is not in the table fails the test.</summary>
public sealed class PermissionWalkTests
{
    private static readonly string[] Refusals = ["behorighet-saknas", "arende-saknas", "uppdrag-saknas", "dokument-saknas"];

    private static readonly Dictionary<Type, (Permission Permission, Action<CaseWorld, Ids, Actor> Run)> Table = new()
    {
        [typeof(ReadAudit)] = (Permission.SeeAudit, (world, _, actor) => world.The<ReadAudit>().Execute(actor, new AuditQuery())),
        [typeof(VerifyAudit)] = (Permission.SeeAudit, (world, _, actor) => world.The<VerifyAudit>().Execute(actor)),
        [typeof(ReadCaseHistory)] = (Permission.SeeHistory, (world, ids, actor) => world.The<ReadCaseHistory>().Execute(actor, ids.Case)),
        [typeof(CreateCase)] = (Permission.EditCases, (world, _, actor) => world.The<CreateCase>().Execute(actor, new CreateCaseCommand(Sample.Form($"2026:{Guid.NewGuid():N}")))),
        [typeof(ChangeCase)] = (Permission.EditCases, (world, ids, actor) => world.The<ChangeCase>().Execute(actor, new ChangeCaseCommand(ids.Case, 1, Sample.Form()))),
        [typeof(ReadCase)] = (Permission.SeeCases, (world, ids, actor) => world.The<ReadCase>().Execute(actor, ids.Case)),
        [typeof(DeleteCase)] = (Permission.DeleteCases, (world, ids, actor) => world.The<DeleteCase>().Execute(actor, new DeleteCaseCommand(ids.Case, "fel nummer"))),
        [typeof(ListCases)] = (Permission.SeeCases, (world, _, actor) => world.The<ListCases>().Execute(actor, new CaseListQuery())),
        [typeof(PreviewImport)] = (Permission.ImportCases, (world, _, actor) => world.The<PreviewImport>().Execute(actor, new ImportCasesCommand([], "2026:", 1))),
        [typeof(ImportCases)] = (Permission.ImportCases, (world, _, actor) => world.The<ImportCases>().Execute(actor, new ImportCasesCommand([], "2026:", 1))),
        [typeof(UploadAnalysis)] = (Permission.Upload, (world, ids, actor) => world.The<UploadAnalysis>().Execute(actor, new UploadAnalysisCommand(ids.Case, "a.txt", [65]))),
        [typeof(RetryReading)] = (Permission.Upload, (world, ids, actor) => world.The<RetryReading>().Execute(actor, ids.Analysis)),
        [typeof(ReviewMasking)] = (Permission.ReviewMasking, (world, ids, actor) => world.The<ReviewMasking>().Execute(actor, ids.Analysis)),
        [typeof(MaskMore)] = (Permission.ReviewMasking, (world, ids, actor) => world.The<MaskMore>().Execute(actor, new MaskMoreCommand(ids.Analysis, 1, "x", PersonalDataType.Name))),
        [typeof(LiftMasks)] = (Permission.ReviewMasking, (world, ids, actor) => world.The<LiftMasks>().Execute(actor, new LiftMasksCommand(ids.Analysis, 1, []))),
        [typeof(ApproveMasking)] = (Permission.ReviewMasking, (world, ids, actor) => world.The<ApproveMasking>().Execute(actor, new ApproveMaskingCommand(ids.Analysis, 1))),
        [typeof(ReadAnalysis)] = (Permission.SeeCases, (world, ids, actor) => world.The<ReadAnalysis>().Execute(actor, ids.Analysis)),
        [typeof(ListAnalyses)] = (Permission.SeeCases, (world, ids, actor) => world.The<ListAnalyses>().Execute(actor, ids.Case)),
        [typeof(CompareAnalyses)] = (Permission.SeeCases, (world, ids, actor) => world.The<CompareAnalyses>().Execute(actor, ids.Analysis)),
        [typeof(CorrectLabels)] = (Permission.CorrectLabels, (world, ids, actor) => world.The<CorrectLabels>().Execute(actor, new CorrectLabelsCommand(ids.Analysis, 9999, [], PassageRole.Plan))),
        [typeof(UndoCorrection)] = (Permission.CorrectLabels, (world, ids, actor) => world.The<UndoCorrection>().Execute(actor, ids.Correction, 99)),
        [typeof(ExportTraining)] = (Permission.ExportTraining, (world, _, actor) => world.The<ExportTraining>().Execute(actor, "fil")),
        [typeof(ReadJob)] = (Permission.SeeCases, (world, ids, actor) => world.The<ReadJob>().Execute(actor, ids.Case, ids.Analysis)),
        [typeof(PrioritiseAreas)] = (Permission.Prioritise, (world, ids, actor) => world.The<PrioritiseAreas>().Execute(actor, new PrioritiseAreasCommand(ids.Case, 99, [], []))),
        [typeof(ReadPriorities)] = (Permission.SeeCases, (world, ids, actor) => world.The<ReadPriorities>().Execute(actor, ids.Case)),
        [typeof(SuggestForCase)] = (Permission.SeeCases, (world, ids, actor) => world.The<SuggestForCase>().Execute(actor, ids.Case)),
        [typeof(AskWhyNot)] = (Permission.SeeCases, (world, ids, actor) => world.The<AskWhyNot>().Execute(actor, ids.Case, "digitalisering", ["laslyftet"])),
        [typeof(Decide)] = (Permission.Decide, (world, ids, actor) => world.The<Decide>().Execute(actor, new DecideCommand(ids.Case, "narvaro", "laslyftet", DecisionAnswer.Use, ""))),
        [typeof(UndoDecision)] = (Permission.Decide, (world, ids, actor) => world.The<UndoDecision>().Execute(actor, ids.Decision, 99)),
        [typeof(ListDecisions)] = (Permission.SeeCases, (world, ids, actor) => world.The<ListDecisions>().Execute(actor, ids.Case)),
        [typeof(RegisterConflict)] = (Permission.RegisterConflicts, (world, _, actor) => world.The<RegisterConflict>().Execute(actor, "finns-inte", "", "")),
        [typeof(ListConflicts)] = (Permission.RegisterConflicts, (world, _, actor) => world.The<ListConflicts>().Execute(actor)),
        [typeof(RemoveConflict)] = (Permission.RegisterConflicts, (world, _, actor) => world.The<RemoveConflict>().Execute(actor, Guid.NewGuid())),
        [typeof(CreateAssignment)] = (Permission.ManageAssignments, (world, ids, actor) => world.The<CreateAssignment>().Execute(
            actor, new CreateAssignmentCommand(ids.Case, [], new Receiver(RoutingTarget.Spsm, null, "SPSM"), new AssignmentTerms("")))),
        [typeof(ChangeAssignment)] = (Permission.ManageAssignments, (world, ids, actor) => world.The<ChangeAssignment>().Execute(
            actor, new ChangeAssignmentCommand(ids.SpsmAssignment, 99, new AssignmentTerms("x"), new SpsmChecklist()))),
        [typeof(MoveAssignment)] = (Permission.ManageAssignments, (world, ids, actor) => world.The<MoveAssignment>().Execute(
            actor, new MoveAssignmentCommand(ids.OtherAssignment, 99, AssignmentState.HandedOver))),
        [typeof(RerouteAssignment)] = (Permission.ManageAssignments, (world, ids, actor) => world.The<RerouteAssignment>().Execute(
            actor, new RerouteAssignmentCommand(ids.SpsmAssignment, 99, new Receiver(RoutingTarget.Consultant, null, "Konsult")))),
        [typeof(AskAboutAssignment)] = (Permission.AnswerAssignments, (world, ids, actor) => world.The<AskAboutAssignment>().Execute(actor, ids.SpsmAssignment, "")),
        [typeof(AnswerQuestion)] = (Permission.ManageAssignments, (world, ids, actor) => world.The<AnswerQuestion>().Execute(actor, ids.SpsmAssignment, Guid.Empty, "")),
        [typeof(PlanAssignment)] = (Permission.AnswerAssignments, (world, ids, actor) => world.The<PlanAssignment>().Execute(actor, ids.SpsmAssignment, 99, "")),
        [typeof(ReadAssignment)] = (Permission.SeeCases, (world, ids, actor) => world.The<ReadAssignment>().Execute(actor, ids.OtherAssignment)),
        [typeof(AttachDocument)] = (Permission.ManageAssignments, (world, ids, actor) => world.The<AttachDocument>().Execute(actor, new AttachDocumentCommand(ids.SpsmAssignment, "a", []))),
        [typeof(OpenDocument)] = (Permission.ReviewMasking, (world, ids, actor) => world.The<OpenDocument>().Execute(actor, ids.Document)),
        [typeof(MakeAgreement)] = (Permission.ManageAssignments, (world, ids, actor) =>
            world.The<MakeAgreement>().ExecuteAsync(actor, ids.Case, Stream.Null, CancellationToken.None).GetAwaiter().GetResult()),
        [typeof(ExportCase)] = (Permission.ExportUnmasked, (world, ids, actor) => world.The<ExportCase>().Execute(actor, ids.Case, masked: false)),
        [typeof(SaveSearch)] = (Permission.Search, (world, _, actor) => world.The<SaveSearch>().Execute(actor, "namn", "q=x")),
        [typeof(ListSavedSearches)] = (Permission.Search, (world, _, actor) => world.The<ListSavedSearches>().Execute(actor)),
        [typeof(RemoveSavedSearch)] = (Permission.Search, (world, _, actor) => world.The<RemoveSavedSearch>().Execute(actor, Guid.NewGuid())),
        [typeof(ListUsers)] = (Permission.ManageUsers, (world, _, actor) => world.The<ListUsers>().Execute(actor)),
        [typeof(ListColleagues)] = (Permission.EditCases, (world, _, actor) => world.The<ListColleagues>().Execute(actor)),
        [typeof(CreateUser)] = (Permission.ManageUsers, (world, _, actor) => world.The<CreateUser>().Execute(actor, new UserForm("", "", Role.Kansli))),
        [typeof(ChangeUser)] = (Permission.ManageUsers, (world, _, actor) => world.The<ChangeUser>().Execute(actor, Guid.NewGuid(), 1, new UserForm("", "", Role.Kansli))),
        [typeof(OfferPassword)] = (Permission.ManageUsers, (world, _, actor) => world.The<OfferPassword>().Execute(actor, Guid.NewGuid())),
        [typeof(ResetTwoFactor)] = (Permission.ManageUsers, (world, _, actor) => world.The<ResetTwoFactor>().Execute(actor, Guid.NewGuid())),
        [typeof(UnlockUser)] = (Permission.ManageUsers, (world, _, actor) => world.The<UnlockUser>().Execute(actor, Guid.NewGuid())),
    };

    [Fact]
    public void Every_use_case_stands_in_the_table() => Assert.Equal(
        [.. CaseServices.UseCases.Except([typeof(ListAssignments)]).Select(type => type.Name).Order(StringComparer.Ordinal)],
        Table.Keys.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_use_case_lets_in_the_roles_of_its_permission_and_no_other()
    {
        using var world = new CaseWorld();
        await world.HasDemoAsync();
        var ids = Ids.Of(world);
        var wrong = new List<string>();
        foreach (var (useCase, (permission, run)) in Table)
        {
            foreach (var actor in Sample.OfEachRole)
            {
                var (isLetIn, denials) = Try(world, () => run(world, ids, actor));
                if (isLetIn != CaseRights.Allows(actor.Role, permission))
                {
                    wrong.Add($"{useCase.Name} as {actor.Role}: let in {isLetIn}");
                }

                if (!isLetIn && denials == 0)
                {
                    wrong.Add($"{useCase.Name} as {actor.Role}: refused without a row in the log");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task SPSM_acts_on_what_is_routed_to_it_and_nobody_acts_in_its_place()
    {
        using var world = new CaseWorld();
        await world.HasDemoAsync();
        var ids = Ids.Of(world);
        var command = new MoveAssignmentCommand(ids.SpsmAssignment, world.Store.Find<Assignment>(ids.SpsmAssignment)!.Version, AssignmentState.Received);
        Assert.All(Sample.OfEachRole.Where(actor => actor.Role != Role.Spsm), actor => Assert.False(Try(world, () => world.The<MoveAssignment>().Execute(actor, command)).IsLetIn));
        Assert.Equal(AssignmentState.Received, world.The<MoveAssignment>().Execute(Sample.Spsm, command).State);
        Assert.Equal([ids.SpsmAssignment], world.The<ListAssignments>().Execute(Sample.Spsm).Select(row => row.Assignment.Id));
        Assert.NotEmpty(world.The<ReadAssignment>().Execute(Sample.Spsm, ids.SpsmAssignment).Passages);
        Assert.Throws<NotFoundException>(() => world.The<ReadAssignment>().Execute(Sample.Spsm, ids.OtherAssignment));
        Assert.Throws<ForbiddenException>(() => world.The<ListAssignments>().Execute(Sample.Administrator));
    }

    [Fact]
    public async Task Another_team_finds_nothing_by_changing_ids_and_each_try_is_logged()
    {
        using var world = new CaseWorld();
        await world.HasDemoAsync();
        var ids = Ids.Of(world);
        var cases = Table.Where(row => row.Value.Permission is not (Permission.Search or Permission.ManageUsers or Permission.SeeAudit or Permission.ImportCases or Permission.ExportTraining or Permission.RegisterConflicts)
            && row.Key != typeof(CreateCase) && row.Key != typeof(ListCases) && row.Key != typeof(ListColleagues));
        Assert.All(cases, row =>
        {
            var before = world.Audit.Head().Number;
            Assert.Throws<NotFoundException>(() => row.Value.Run(world, ids, Sample.OtherTeam));
            var logged = Assert.Single(world.Audit.All(), logged => logged.Number > before);
            Assert.Equal((AuditAction.Denied, Sample.OtherTeam.UserId), (logged.Entry.Action, logged.Entry.UserId));
        });
        Assert.DoesNotContain(world.The<ListCases>().Execute(Sample.OtherTeam, new CaseListQuery()).Rows, row => row.Case.Id == ids.Case);
        Assert.Empty(world.The<ListAssignments>().Execute(Sample.OtherTeam));
        Assert.Equal([Sample.OtherTeam.Team!], world.The<ListCases>().Execute(Sample.OtherTeam, new CaseListQuery()).Teams);
    }

    [Fact]
    public async Task A_reader_sees_no_personal_data_anywhere()
    {
        using var world = new CaseWorld();
        await world.HasDemoAsync();
        var ids = Ids.Of(world);
        object[] all =
        [
            world.The<ReadCase>().Execute(Sample.Reader, ids.Case),
            world.The<ListCases>().Execute(Sample.Reader, new CaseListQuery()),
            world.The<ReadAnalysis>().Execute(Sample.Reader, ids.Analysis) with { Findings = [], Uncertain = [] },
            world.The<ListAnalyses>().Execute(Sample.Reader, ids.Case),
            world.The<ReadPriorities>().Execute(Sample.Reader, ids.Case)!,
            world.The<ListDecisions>().Execute(Sample.Reader, ids.Case),
            world.The<ListAssignments>().Execute(Sample.Reader),
            world.The<ReadAssignment>().Execute(Sample.Reader, ids.SpsmAssignment),
            world.The<SuggestForCase>().Execute(Sample.Reader, ids.Case).Areas.SelectMany(area => area.Suggestions).Select(suggestion => suggestion.Decision).OfType<Decision>().ToArray(),
        ];
        Assert.All(all, item => Assert.DoesNotContain("Exempel", System.Text.Json.JsonSerializer.Serialize(item, item.GetType()), StringComparison.Ordinal));
    }

    private static (bool IsLetIn, long Denials) Try(CaseWorld world, Action run)
    {
        var before = world.Audit.Head().Number;
        try
        {
            run();
            return (true, 0);
        }
        catch (SamverkanException error) when (error is ForbiddenException or NotFoundException && Refusals.Contains(error.Code))
        {
            return (false, world.Audit.All().Count(row => row.Number > before && row.Entry.Action == AuditAction.Denied));
        }
        catch (SamverkanException)
        {
            return (true, 0); // let in, and then told that what was asked for cannot be done
        }
    }

    private sealed record Ids(Guid Case, Guid Analysis, Guid Correction, Guid Decision, Guid SpsmAssignment, Guid OtherAssignment, Guid Document)
    {
        public static Ids Of(CaseWorld world)
        {
            var itsCase = world.Store.FindUnique<Case>($"{world.Clock.GetUtcNow().Year}:00101")!;
            var analysis = world.Store.OfCase<AnalysisVersion>(itsCase.Id)[0];
            var assignments = world.Store.OfCase<Assignment>(itsCase.Id);
            var correction = world.The<CorrectLabels>().Execute(Sample.Team, new CorrectLabelsCommand(analysis.Id, 1, [], PassageRole.Background));
            return new Ids(
                itsCase.Id, analysis.Id, correction.Id, world.Store.OfCase<Decision>(itsCase.Id)[0].Id,
                assignments.Single(assignment => assignment.Receiver.Kind == RoutingTarget.Spsm).Id,
                assignments.Single(assignment => assignment.Receiver.Kind == RoutingTarget.University).Id, analysis.DocumentId);
        }
    }
}
