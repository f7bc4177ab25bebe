using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Users;

/// <summary>What an administrator fills in of an account.</summary>
/// <param name="Name">The name that others read.</param>
/// <param name="Email">The name to sign in with.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="Team">Team; needed for the role Team, otherwise null.</param>
/// <param name="IsActive">Whether the account is open.</param>
public sealed partial record UserForm(string Name, string Email, Role Role, string? Team = null, bool IsActive = true)
{
    private const int MaxLength = 200;

    /// <summary>All faults; empty when it can be saved.</summary>
    public IReadOnlyList<FieldFault> Faults() =>
    [
        .. ((FieldFault?[])
        [
            string.IsNullOrWhiteSpace(Name) || Name.Length > MaxLength ? new(nameof(Name), "Skriv personens namn.") : null,
            Email.Length > MaxLength || !Address().IsMatch(Email.Trim()) ? new(nameof(Email), "Skriv en hel e-postadress, till exempel namn@exempel.se.") : null,
            Role == Role.Team && string.IsNullOrWhiteSpace(Team) ? new(nameof(Team), "Skriv vilket team personen hör till. Utan team syns inga ärenden.") : null,
        ]).OfType<FieldFault>(),
    ];

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex Address();
}

/// <summary>Shows the accounts.</summary>
public sealed class ListUsers(IUserStore users, CaseGate gate)
{
    /// <summary>All accounts. Of passwords, codes and links only that they are there is told.</summary>
    public IReadOnlyList<UserAccount> Execute(Actor actor)
    {
        gate.Demand(actor, Permission.ManageUsers);
        return
        [
            .. users.All().Select(account => account with
            {
                PasswordHash = account.PasswordHash is null ? null : "",
                PasswordLink = account.PasswordLink is { } link ? link with { Hash = "" } : null,
                TotpSecret = account.TotpSecret is null ? null : "",
                RecoveryCodeHashes = [],
            }),
        ];
    }
}

/// <summary>Tells whom a case can be given to.</summary>
public sealed class ListColleagues(IUserStore users, CaseGate gate)
{
    /// <summary>Those who may work with cases, by name: id and name only.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Execute(Actor actor)
    {
        gate.Demand(actor, Permission.EditCases);
        return [.. users.All().Where(account => account.IsActive && account.Actor.May(Permission.EditCases)).OrderBy(account => account.Name, StringComparer.CurrentCulture)
            .Select(account => (account.Id, account.Name))];
    }
}

/// <summary>Creates an account; the person gets a password by a link that the web makes.</summary>
public sealed class CreateUser(IUserStore users, CaseGate gate, TimeProvider clock)
{
    /// <summary>Creates it without a password.</summary>
    /// <exception cref="RejectedInputException">A field is not filled in as it has to be.</exception>
    /// <exception cref="ConflictException">The e-mail address is taken.</exception>
    public UserAccount Execute(Actor actor, UserForm form)
    {
        gate.Demand(actor, Permission.ManageUsers);
        UserChanges.Check(form);
        var now = clock.GetUtcNow();
        var account = UserChanges.Filled(
            new UserAccount { Id = Guid.CreateVersion7(now), Created = now, Changed = Changed.Now(actor, clock), Stamp = UserChanges.NewStamp() }, form);
        users.Add(account, AuditEntry.Of(AuditAction.AccountChanged, actor, clock, null, UserAccount.Kind, account.Id, "Skapat", $"Roll: {form.Role.Slug()}"));
        return users.Find(account.Id) ?? account;
    }
}

/// <summary>Changes name, role, team and whether an account is open. A change of rights ends the person's sessions at once.</summary>
public sealed class ChangeUser(IUserStore users, CaseGate gate, TimeProvider clock)
{
    /// <summary>Saves the change.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="id">The account.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="form">What was filled in.</param>
    /// <exception cref="RejectedInputException">
    /// A field is not filled in as it has to be, the person would lose the own account, or the last open administrator would disappear.
    /// </exception>
    /// <exception cref="ConflictException">Somebody changed it first.</exception>
    public UserAccount Execute(Actor actor, Guid id, int version, UserForm form)
    {
        gate.Demand(actor, Permission.ManageUsers);
        UserChanges.Check(form);
        var account = UserChanges.Open(users, id);
        if (id == actor.UserId && (form.Role != account.Role || !form.IsActive))
        {
            throw new RejectedInputException("eget-konto", "Du kan inte stänga ditt eget konto eller byta din egen roll. Be en annan administratör.");
        }

        if (account is { Role: Role.Administrator, IsActive: true } && (form.Role != Role.Administrator || !form.IsActive)
            && !users.All().Any(other => other.Id != id && other is { Role: Role.Administrator, IsActive: true }))
        {
            throw new RejectedInputException("sista-administratoren", "Det här är den sista öppna administratören. Gör någon annan till administratör först.");
        }

        var rightsChange = account.Role != form.Role || account.Team != form.Team || account.IsActive != form.IsActive;
        var changed = UserChanges.Filled(account, form) with
        {
            Version = version,
            Changed = Changed.Now(actor, clock),
            Stamp = rightsChange ? UserChanges.NewStamp() : account.Stamp,
        };
        users.Update(changed, AuditEntry.Of(
            AuditAction.AccountChanged, actor, clock, null, UserAccount.Kind, id, $"Roll: {account.Role.Slug()} → {form.Role.Slug()}", form.IsActive ? "Öppet" : "Stängt"));
        return users.Find(id) ?? changed;
    }
}

/// <summary>Opens an account that failed sign-ins have closed.</summary>
public sealed class UnlockUser(IUserStore users, CaseGate gate, TimeProvider clock)
{
    /// <summary>Opens it at once.</summary>
    public void Execute(Actor actor, Guid id)
    {
        gate.Demand(actor, Permission.ManageUsers);
        var account = UserChanges.Open(users, id);
        users.Update(account with { FailedSignIns = 0, LockedUntil = null, Changed = Changed.Now(actor, clock) }, AuditEntry.Of(
            AuditAction.AccountChanged, actor, clock, null, UserAccount.Kind, id, "Upplåst"));
    }
}

/// <summary>What creating and changing an account share.</summary>
internal static class UserChanges
{
    /// <summary>The account as it is stored.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static UserAccount Open(IUserStore users, Guid id) => users.Find(id) ?? throw new NotFoundException("konto-saknas", "Kontot finns inte.");

    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static void Check(UserForm form)
    {
        if (form.Faults() is { Count: > 0 } faults)
        {
            throw new RejectedInputException("konto-ogiltigt", string.Join(' ', faults.Select(fault => fault.Message)));
        }
    }

    public static UserAccount Filled(UserAccount account, UserForm form) => account with
    {
        Name = form.Name.Trim(),
        Email = form.Email.Trim(),
        Role = form.Role,
        Team = form.Role == Role.Team ? form.Team?.Trim() : null,
        IsActive = form.IsActive,
    };
}
