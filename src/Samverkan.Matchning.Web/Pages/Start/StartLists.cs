using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.Pages.Administration;
using Samverkan.Matchning.Web.Pages.Uppdrag;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Start;

/// <summary>What waits for a person, by what the person works as.</summary>
internal sealed class StartLists(CaseLists cases, ListAssignments assignments, ListUsers users, TimeProvider clock)
{
    public IReadOnlyList<StartList> Of(Actor actor) =>
    [
        .. actor.May(Permission.AnswerAssignments) ? Inbox(actor) : [],
        .. actor.May(Permission.SeeCases) ? cases.Of(actor) : [],
        .. actor.May(Permission.ManageUsers) ? [Accounts(actor)] : (StartList[])[],
    ];

    private IEnumerable<StartList> Inbox(Actor actor)
    {
        var all = assignments.Execute(actor);
        yield return List("Att svara på", all.Where(row => row.Assignment.State == AssignmentState.HandedOver), "Inget uppdrag väntar på svar.");
        yield return List(
            "Mottaget och pågående", all.Where(row => row.Assignment.State is AssignmentState.Received or AssignmentState.Ongoing), "Inget uppdrag är mottaget eller pågår.");

        StartList List(string heading, IEnumerable<AssignmentRow> rows, string empty)
        {
            var found = rows.ToList();
            return new StartList(heading, [.. found.Take(StartList.Shown).Select(Row)], empty)
            {
                More = found.Count > StartList.Shown ? ("/uppdrag", $"Visa alla {found.Count} i inkorgen") : null,
            };
        }

        static StartRow Row(AssignmentRow row) => row.DaysLeft is { } days
            ? new StartRow(Address(row), Text(row), Hint(row), AssignmentStatus.Reply(days), AssignmentStatus.ToneOfReply(days))
            : new StartRow(Address(row), Text(row), Hint(row), row.HasOpenQuestion ? "Väntar på kansliets svar" : null, Tone.Waiting);
        static string Address(AssignmentRow row) => $"/uppdrag/{row.Assignment.Id}";
        static string Text(AssignmentRow row) => string.Join(", ", row.Assignment.Titles);
        static string Hint(AssignmentRow row) => $"{row.Assignment.Authority}, {row.Assignment.RegistryNumber}";
    }

    /// <summary>Accounts that an administrator has something to do with: locked ones, and those whose owner has no password and no link.</summary>
    private StartList Accounts(Actor actor)
    {
        var now = clock.GetUtcNow();
        var found = users.Execute(actor).Where(account => account.IsActive
            && (account.LockedUntil > now || (account is { PasswordHash: null, ExternalIssuer: null } && !(account.PasswordLink?.Until > now)))).ToList();
        return new StartList(
            "Konton att se till",
            [.. found.Take(StartList.Shown).Select(account =>
            {
                var (tone, text) = AccountStatus.Of(account, now);
                return new StartRow($"/administration/anvandare/{account.Id}", account.Name, account.Email, text, tone);
            })],
            "Inget konto är låst, och alla har lösenord eller en länk att välja det med.")
        {
            More = ("/administration/anvandare", "Alla användare"),
        };
    }
}
