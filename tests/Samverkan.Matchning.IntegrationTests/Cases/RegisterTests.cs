using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.UnitLists;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>Creating, changing, listing, importing and deleting cases.</summary>
public sealed class RegisterTests
{
    [Fact]
    public void The_second_to_save_gets_the_difference_and_nothing_is_overwritten()
    {
        using var world = new CaseWorld();
        var seen = world.HasCase();
        world.The<ChangeCase>().Execute(Sample.Team, new ChangeCaseCommand(seen.Id, seen.Version, CaseForm.Of(seen) with { Municipality = "Först" }));
        var mine = CaseForm.Of(seen) with { Municipality = "Sist", Notes = "Min anteckning" };
        var conflict = Assert.Throws<ConflictException>(() => world.The<ChangeCase>().Execute(Sample.Kansli, new ChangeCaseCommand(seen.Id, seen.Version, mine)));
        Assert.Equal(Sample.Team.Name, conflict.ChangedBy);
        var difference = Assert.Single(CaseDifference.Between(seen, Assert.IsType<Case>(conflict.Current)));
        Assert.Equal(("Kommun", "Granhult", "Först"), (difference.Name, difference.Before, difference.After));
        var saved = world.The<ChangeCase>().Execute(Sample.Kansli, new ChangeCaseCommand(seen.Id, ((Case)conflict.Current).Version, mine));
        Assert.Equal(("Sist", "Min anteckning", 3), (saved.Municipality, saved.Notes, saved.Version));
        Assert.Equal(["Ändrat: Kommun", "Ändrat: Anteckningar"], world.The<ReadCaseHistory>().Execute(Sample.Kansli, seen.Id)[0].Entry.Facts);
    }

    [Fact]
    public void A_double_click_creates_one_case()
    {
        using var world = new CaseWorld();
        var command = new CreateCaseCommand(Sample.Form(), "knapp");
        Assert.Equal(world.The<CreateCase>().Execute(Sample.Kansli, command).Id, world.The<CreateCase>().Execute(Sample.Kansli, command).Id);
        Assert.Equal("finns-redan", Assert.Throws<ConflictException>(() => world.The<CreateCase>().Execute(Sample.Kansli, command with { Key = "annan" })).Code);
    }

    [Fact]
    public void What_a_team_creates_belongs_to_it_whatever_the_form_says()
    {
        using var world = new CaseWorld();
        var created = world.The<CreateCase>().Execute(Sample.OtherTeam, new CreateCaseCommand(Sample.Form()));
        Assert.Equal(Sample.OtherTeam.Team, created.Team);
        Assert.Throws<NotFoundException>(() => world.The<ReadCase>().Execute(Sample.Team, created.Id));
    }

    [Fact]
    public void The_list_is_searched_filtered_and_sorted_with_swedish_letters_last()
    {
        using var world = new CaseWorld();
        foreach (var (number, name) in new[] { ("2026:00003", "Öjeby kommun"), ("2026:00001", "Älvdals kommun"), ("2026:00002", "Zinkgruvans kommun"), ("2026:00010", "Åby kommun") })
        {
            world.HasCase(number, form => form with { Authority = new SchoolAuthority(name), Deadlines = number == "2026:00010" ? [new Deadline("Möte", new DateOnly(2026, 3, 4))] : [] });
        }

        var list = world.The<ListCases>();
        Assert.Equal(["Zinkgruvans kommun", "Åby kommun", "Älvdals kommun", "Öjeby kommun"], Names(new CaseListQuery { Sort = CaseSort.Authority }));
        Assert.Equal("Åby kommun", Names(new CaseListQuery())[0]); // the nearest deadline
        Assert.Equal(["Öjeby kommun"], Names(new CaseListQuery { Text = "öje 00003" }));
        Assert.Equal(4, Names(new CaseListQuery { Text = "90000101" }).Count);
        Assert.Empty(Names(new CaseListQuery { Team = "Team Syd" }));
        Assert.Empty(Names(new CaseListQuery { Mine = true }));
        var page = list.Execute(Sample.Kansli, new CaseListQuery { Sort = CaseSort.Authority, Descending = true, Offset = 1, Limit = 2 });
        Assert.Equal((4, "Älvdals kommun"), (page.Total, page.Rows[0].Case.Authority.Name));
        Assert.All(page.Rows, row => Assert.Equal(Party.SchoolAuthority, Assert.Single(row.Waits).For));

        List<string> Names(CaseListQuery query) => [.. list.Execute(Sample.Kansli, query).Rows.Select(row => row.Case.Authority.Name)];
    }

    [Fact]
    public void An_import_makes_a_case_for_each_authority_and_can_be_repeated_without_harm()
    {
        using var world = new CaseWorld();
        world.HasCase("2026:00007");
        UnitListRow[] rows =
        [
            Row(2, "90000101", "Björklunda grundskola", "Granhults kommun"), // stands in the case above
            Row(3, "90000201", "Ekskolan", "Lundby kommun"),
            Row(4, "90000202", "Askskolan", "Lundby kommun"),
            Row(5, "9000020", "Felskolan", "Lundby kommun"),
            Row(6, "90000201", "Ekskolan", "Lundby kommun") with { SchoolForms = [SchoolForm.PreschoolClass] },
            Row(7, null, "Solens förskola", "Vikens kommun") with { SchoolForms = [SchoolForm.Preschool] },
        ];
        var command = new ImportCasesCommand(rows, "2026:", 6, "Team Norr");
        var preview = world.The<PreviewImport>().Execute(Sample.Kansli, command);
        Assert.Equal(["2026:00006", "2026:00008"], preview.New.Select(item => item.RegistryNumber));
        Assert.Single(world.Store.List<Case>());
        var report = world.The<ImportCases>().Execute(Sample.Kansli, command);
        Assert.Equal(2, report.New.Count);
        Assert.Equal(5, Assert.Single(report.Faults).Line);
        Assert.Equal("2026:00007", Assert.Single(report.Known).RegistryNumber);
        var lundby = world.Store.FindUnique<Case>("2026:00006")!;
        Assert.Equal(["Askskolan", "Ekskolan"], lundby.Units.Select(unit => unit.Name));
        Assert.Contains(SchoolForm.PreschoolClass, lundby.SchoolForms);
        Assert.Empty(world.The<ImportCases>().Execute(Sample.Kansli, command).New);
        Assert.Equal(3, world.Store.List<Case>().Count);

        static UnitListRow Row(int number, string? code, string name, string authority) =>
            new(number, code, name, authority, null, authority.Split(' ')[0], null, "Skåne län", [SchoolForm.CompulsorySchool], null, []);
    }

    [Fact]
    public async Task A_deleted_case_leaves_the_fact_and_no_content()
    {
        using var world = new CaseWorld();
        await world.HasDemoAsync();
        var doomed = world.Store.FindUnique<Case>($"{world.Clock.GetUtcNow().Year}:00101")!;
        Assert.Throws<RejectedInputException>(() => world.The<DeleteCase>().Execute(Sample.Kansli, new DeleteCaseCommand(doomed.Id, "2026:99999")));
        world.The<DeleteCase>().Execute(Sample.Kansli, new DeleteCaseCommand(doomed.Id, doomed.RegistryNumber));
        Assert.Throws<NotFoundException>(() => world.The<ReadCase>().Execute(Sample.Kansli, doomed.Id));
        Assert.Empty(world.The<ListAssignments>().Execute(Sample.Spsm));
        Assert.Empty(world.The<Matchning.Cases.Analyses.ExportTraining>().Execute(Sample.Kansli, "fil"));
        var log = world.Audit.Read(new AuditQuery { CaseId = doomed.Id, Limit = 1000 });
        Assert.Equal(AuditAction.CaseDeleted, log[0].Entry.Action);
        Assert.DoesNotContain(log.SelectMany(row => row.Entry.Facts), fact => fact.Contains("Exempelberg", StringComparison.Ordinal) || fact.Contains("räckt till", StringComparison.Ordinal));
        Assert.True(AuditChain.Verify(world.Audit.All()).IsWhole);
    }

    [Fact]
    public async Task The_sample_cases_are_made_once_and_wait_for_different_parties()
    {
        using var world = new CaseWorld();
        Assert.Equal(5, await world.HasDemoAsync());
        Assert.Equal(0, await world.HasDemoAsync());
        var parties = world.The<ListCases>().Execute(Sample.Kansli, new CaseListQuery()).Rows.SelectMany(row => row.Waits).Select(waits => waits.For).ToHashSet();
        Assert.Superset(new HashSet<Party> { Party.Kansli, Party.SchoolAuthority, Party.Team }, parties);
    }
}
