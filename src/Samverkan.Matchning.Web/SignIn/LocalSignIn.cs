using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>Signs people in with a password and, for those who have turned it on, a code.</summary>
internal sealed class LocalSignIn(IUserStore users, Passwords passwords, TotpSecrets secrets, AccountWriter writer, TimeProvider clock)
{
    /// <summary>Failed attempts in a row that close an account for a while.</summary>
    public const int MaxFailures = 5;

    /// <summary>How long it is closed.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    /// <summary>Tries a password. A closed account refuses the right one too, in the same words.</summary>
    public SignInAttempt Try(string email, string password)
    {
        var account = users.FindByEmail(email.Trim());
        var isRight = passwords.IsRight(account, password);
        if (account is not { IsActive: true })
        {
            users.Log(AuditEntry.Of(AuditAction.SignInFailed, Actor.Service, clock, null, UserAccount.Kind, account?.Id, account is null ? "Okänt konto" : "Stängt konto"));
            return new SignInAttempt.Wrong();
        }

        if (IsLocked(account))
        {
            return isRight ? new SignInAttempt.Locked(account.LockedUntil!.Value) : new SignInAttempt.Wrong();
        }

        if (!isRight)
        {
            return Failed(account.Id);
        }

        return account.TotpSecret is null ? Succeeded(account.Id, step: null, recovery: null) : new SignInAttempt.NeedsCode(account);
    }

    /// <summary>Tries a code after the password.</summary>
    /// <param name="id">The account.</param>
    /// <param name="stamp">Its stamp when the password was tried: a change since then means starting over.</param>
    /// <param name="code">The code of the app, or a recovery code.</param>
    public SignInAttempt TryCode(Guid id, string stamp, string code)
    {
        if (users.Find(id) is not { IsActive: true, TotpSecret: { } secret } account || account.Stamp != stamp)
        {
            return new SignInAttempt.Wrong();
        }

        if (IsLocked(account))
        {
            return new SignInAttempt.Locked(account.LockedUntil!.Value);
        }

        if (secrets.Unprotect(secret) is { } bytes && Totp.Match(bytes, code, clock.GetUtcNow(), account.LastTotpStep) is { } step)
        {
            return Succeeded(id, step, recovery: null);
        }

        var recovery = RecoveryCodes.Hash(code);
        return account.RecoveryCodeHashes.Contains(recovery) ? Succeeded(id, step: null, recovery) : Failed(id);
    }

    /// <summary>Ends all sessions of a person.</summary>
    public void EndSessions(Guid id) => writer.Change(id, account => account with { Stamp = AccountWriter.NewStamp() }, AuditAction.AccountChanged, "Utloggad");

    private bool IsLocked(UserAccount account) => account.LockedUntil is { } until && until > clock.GetUtcNow();

    private SignInAttempt.Wrong Failed(Guid id)
    {
        writer.Change(
            id,
            account => account.FailedSignIns + 1 is var failures && failures < MaxFailures
                ? account with { FailedSignIns = failures }
                : account with { FailedSignIns = 0, LockedUntil = clock.GetUtcNow() + LockTime },
            AuditAction.SignInFailed);
        return new SignInAttempt.Wrong();
    }

    private SignInAttempt Succeeded(Guid id, long? step, string? recovery)
    {
        var wasUsed = false;
        var account = writer.Change(
            id,
            now =>
            {
                // Two who use the same code at the same time: the second finds it used.
                wasUsed = (step is { } used && now.LastTotpStep >= used) || (recovery is not null && !now.RecoveryCodeHashes.Contains(recovery));
                return wasUsed ? now : now with
                {
                    FailedSignIns = 0,
                    LockedUntil = null,
                    LastTotpStep = step ?? now.LastTotpStep,
                    RecoveryCodeHashes = recovery is null ? now.RecoveryCodeHashes : [.. now.RecoveryCodeHashes.Where(hash => hash != recovery)],
                };
            },
            AuditAction.SignedIn,
            recovery is not null ? "Återställningskod" : step is not null ? "Lösenord och kod" : "Lösenord");
        return wasUsed ? new SignInAttempt.Wrong() : new SignInAttempt.Done(account);
    }
}
