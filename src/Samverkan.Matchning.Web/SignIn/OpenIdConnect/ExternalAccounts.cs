using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>
/// The accounts of those whom the issuer vouches for. They are told apart by issuer and subject, never by e-mail address, which can be
/// handed on to somebody else. What the issuer says of role and team holds from this sign-in on.
/// </summary>
internal sealed class ExternalAccounts(IUserStore users, AccountWriter writer, TimeProvider clock)
{
    /// <summary>Finds or makes the account and brings it up to date.</summary>
    /// <returns>The account; or why the person is not let in.</returns>
    public (UserAccount? Account, Refusal? Refusal) SignIn(ExternalPerson person)
    {
        var account = users.FindByExternal(person.Issuer, person.Subject);
        Refusal? refusal = account is { IsActive: false } ? Refusal.Closed
            : person.Role is not { } role ? Refusal.NoRole
            : role == Role.Team && person.Team is null ? Refusal.NoTeam
            : null;
        if (refusal is not null)
        {
            // Whoever has lost the role at the issuer loses the sessions too, not only the way in.
            return account is { IsActive: true } ? (EndSessions(account), refusal) : (account, refusal);
        }

        account = account is null ? Create(person) : Update(account, person);
        if (account is null)
        {
            return (null, Refusal.EmailTaken);
        }

        users.Log(AuditEntry.Of(AuditAction.SignedIn, account.Actor, clock, null, UserAccount.Kind, account.Id, "Inloggningstjänst"));
        return (account, null);
    }

    private UserAccount EndSessions(UserAccount account) =>
        writer.Change(account.Id, now => now with { Stamp = AccountWriter.NewStamp() }, AuditAction.AccountChanged, "Utloggad: inloggningstjänsten ger ingen roll");

    /// <summary>Makes the account; null when the address belongs to somebody else.</summary>
    private UserAccount? Create(ExternalPerson person)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var account = Filled(
            new UserAccount
            {
                Id = id,
                Changed = new Changed(id, person.Name, now),
                Email = person.Email,
                ExternalIssuer = person.Issuer,
                ExternalSubject = person.Subject,
                Created = now,
            },
            person);
        try
        {
            users.Add(account, AuditEntry.Of(AuditAction.AccountChanged, account.Actor, clock, null, UserAccount.Kind, id, "Skapat av inloggningstjänsten", RoleFact(person)));
            return users.Find(id) ?? account;
        }
        catch (ConflictException)
        {
            // Two first sign-ins of the same person at once: the other one has made the account.
            return users.FindByExternal(person.Issuer, person.Subject);
        }
    }

    private UserAccount Update(UserAccount account, ExternalPerson person)
    {
        // An address that somebody else has is left as it was: it is only shown.
        var isFree = users.FindByEmail(person.Email) is not { } owner || owner.Id == account.Id;
        var known = isFree ? person : person with { Email = account.Email };
        var rightsChange = account.Role != known.Role || account.Actor.Team != TeamOf(known);
        if (!rightsChange && account.Name == known.Name && account.Email == known.Email)
        {
            return account;
        }

        return writer.Change(
            account.Id,
            now => Filled(now with { Email = known.Email }, known),
            AuditAction.AccountChanged,
            rightsChange ? ["Ändrat av inloggningstjänsten", $"Roll: {account.Role.Slug()} → {known.Role!.Value.Slug()}"] : ["Ändrat av inloggningstjänsten"]);
    }

    /// <summary>New rights get a new stamp, which ends the sessions that were begun with the old ones.</summary>
    private static UserAccount Filled(UserAccount account, ExternalPerson person) => account with
    {
        Name = person.Name,
        Role = person.Role!.Value,
        Team = TeamOf(person),
        Stamp = account.Stamp.Length == 0 || account.Role != person.Role || account.Team != TeamOf(person) ? AccountWriter.NewStamp() : account.Stamp,
    };

    private static string? TeamOf(ExternalPerson person) => person.Role == Role.Team ? person.Team : null;

    private static string RoleFact(ExternalPerson person) => $"Roll: {person.Role!.Value.Slug()}";
}
