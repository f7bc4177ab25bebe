using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Start;

/// <summary>What waits for those who work with cases: their turn, their own cases, near dates, and assignments that have come back.</summary>
internal sealed class CaseLists(ListCases cases, ListAssignments assignments, TimeProvider clock)
{
    private const int NearDays = 14;

    public IEnumerable<StartList> Of(Actor actor)
    {
        var party = actor.Role == Role.Team ? Party.Team : Party.Kansli;
        var all = cases.Execute(actor, new CaseListQuery { Limit = 1 }).Total;
        if (all == 0)
        {
            return [new StartList("Ärenden", [], "Här finns inga ärenden än.")
            {
                More = actor.May(Permission.EditCases) ? ("/arenden/nytt", "Lägg upp det första ärendet") : null,
            }];
        }

        if (!actor.May(Permission.EditCases))
        {
            return [Latest(actor, all)];
        }

        return [Waiting(actor, party), Returned(actor), Near(actor), Mine(actor)];
    }

    private StartList Waiting(Actor actor, Party party)
    {
        var found = cases.Execute(actor, new CaseListQuery { WaitsFor = party, Limit = StartList.Shown });
        return new StartList(
            party == Party.Team ? "Väntar på teamet" : "Väntar på kansliet",
            [.. found.Rows.Select(row => Row(row, row.Waits.First(waits => waits.For == party).What))],
            "Inget ärende väntar på er just nu.")
        {
            More = More(found.Total, $"/arenden?vantar={party.Slug()}", "ärenden som väntar"),
        };
    }

    private StartList Returned(Actor actor)
    {
        var rows = assignments.Execute(actor).Where(row =>
            (row.Assignment.State == AssignmentState.Returned && row.Assignment.ReroutedTo is null)
            || (row.HasOpenQuestion && row.Assignment.State is AssignmentState.HandedOver or AssignmentState.Received)).ToList();
        return new StartList(
            "Återlämnat och obesvarade frågor",
            [.. rows.Take(StartList.Shown).Select(row => new StartRow(
                $"/uppdrag/{row.Assignment.Id}", string.Join(", ", row.Assignment.Titles), $"{row.Assignment.Receiver.Name}, {row.Assignment.Authority}",
                row.HasOpenQuestion ? "Obesvarad fråga" : "Återlämnat", Tone.Attention))],
            "Inget uppdrag är återlämnat och ingen fråga är obesvarad.")
        {
            More = More(rows.Count, "/uppdrag", "uppdrag"),
        };
    }

    private StartList Near(Actor actor)
    {
        var today = SwedishTime.DayOf(clock.GetUtcNow());
        var found = cases.Execute(actor, new CaseListQuery { DueBy = today.AddDays(NearDays), Sort = CaseSort.Deadline, Limit = StartList.Shown });
        return new StartList(
            "Närmaste datum",
            [.. found.Rows.Select(row => Row(row, What(row), row.NextDate < today ? "Försenat" : null, Tone.Bad))],
            $"Inget datum infaller de närmaste {NearDays} dagarna.")
        {
            More = More(found.Total, "/arenden?ordning=datum", "ärenden efter datum"),
        };

        static string What(CaseListRow row) =>
            row.Case.NextDeadline is { } deadline && deadline.Date == row.NextDate ? $"{Swedish.Date(deadline.Date)}: {deadline.What}" : $"{Swedish.Date(row.NextDate!.Value)}: svar från SPSM";
    }

    private StartList Mine(Actor actor)
    {
        var found = cases.Execute(actor, new CaseListQuery { Mine = true, Limit = StartList.Shown });
        return new StartList("Mina ärenden", [.. found.Rows.Select(row => Row(row, row.Case.Stage.Label()))], "Du är inte ansvarig för något pågående ärende.")
        {
            More = More(found.Total, "/arenden?mina=ja", "av mina ärenden"),
        };
    }

    private StartList Latest(Actor actor, int total)
    {
        var found = cases.Execute(actor, new CaseListQuery { Sort = CaseSort.Changed, Descending = true, Limit = StartList.Shown });
        return new StartList("Senast ändrade ärenden", [.. found.Rows.Select(row => Row(row, row.Case.Stage.Label()))], "Här finns inga ärenden än.")
        {
            More = More(total, "/arenden", "ärenden"),
        };
    }

    private static StartRow Row(CaseListRow row, string hint, string? tag = null, Tone tone = Tone.Neutral) =>
        new($"/arenden/{row.Case.Id}", $"{row.Case.Authority.Name} {row.Case.RegistryNumber}", hint, tag, tone);

    private static (string, string)? More(int total, string address, string what) => total > StartList.Shown ? (address, $"Visa alla {Swedish.Number(total)} {what}") : null;
}
