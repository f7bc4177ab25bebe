using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Users;

/// <summary>Makes a link that lets a person choose a password, for a new account or a forgotten password. A new link ends the one before.</summary>
public sealed class OfferPassword(IUserStore users, CaseGate gate, TimeProvider clock)
{
    /// <summary>The key of the link, to give to the person in a safe way; it is shown this once.</summary>
    /// <exception cref="RejectedInputException">
    /// The account is closed, its owner signs in through another organisation, or it is the administrator's own: that password is changed
    /// with the one before, since an open session alone must not be enough.
    /// </exception>
    public string Execute(Actor actor, Guid id)
    {
        gate.Demand(actor, Permission.ManageUsers);
        var account = UserChanges.Open(users, id);
        if (!account.IsActive || account.ExternalIssuer is not null)
        {
            throw new RejectedInputException("losenord-onodigt", account.IsActive
                ? "Personen loggar in genom sin organisation och har inget lösenord här." : "Kontot är stängt. Öppna det först.");
        }

        if (id == actor.UserId)
        {
            throw new RejectedInputException("eget-losenord", "Ditt eget lösenord byter du under Mitt konto, med det gamla. Har du glömt det? Be en annan administratör.");
        }

        var (key, link) = PasswordLink.New(id, clock.GetUtcNow());
        var resets = account.PasswordHash is null ? account.Resets : AccountReset.Added(account.Resets, ResetPart.Password, actor, clock);
        users.Update(account with { PasswordLink = link, Resets = resets, Changed = Changed.Now(actor, clock) }, AuditEntry.Of(
            AuditAction.AccountChanged, actor, clock, null, UserAccount.Kind, id, "Länk för att välja lösenord"));
        return key;
    }
}

/// <summary>Turns two-factor off for somebody who has lost both the app and the recovery codes, and ends the person's sessions.</summary>
public sealed class ResetTwoFactor(IUserStore users, CaseGate gate, TimeProvider clock)
{
    /// <summary>Turns it off, and has the person told.</summary>
    /// <exception cref="RejectedInputException">It is the administrator's own: an open session alone must not be enough to turn it off.</exception>
    public void Execute(Actor actor, Guid id)
    {
        gate.Demand(actor, Permission.ManageUsers);
        var account = UserChanges.Open(users, id);
        if (id == actor.UserId)
        {
            throw new RejectedInputException("egen-tvafaktor", "Din egen tvåfaktorsinloggning slår du av under Mitt konto, med ditt lösenord. Är telefonen borta? Be en annan administratör.");
        }

        var changed = account with { TotpSecret = null, LastTotpStep = 0, RecoveryCodeHashes = [], Stamp = UserChanges.NewStamp(), Changed = Changed.Now(actor, clock) };
        users.Update(
            account.TotpSecret is null ? changed : changed with { Resets = AccountReset.Added(account.Resets, ResetPart.TwoFactor, actor, clock) },
            AuditEntry.Of(AuditAction.AccountChanged, actor, clock, null, UserAccount.Kind, id, "Tvåfaktor av"));
    }
}
