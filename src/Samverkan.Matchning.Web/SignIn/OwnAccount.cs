using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>What people change of their own account: the password and the two-factor app. Each change ends all other sessions.</summary>
internal sealed class OwnAccount(IUserStore users, Passwords passwords, TotpSecrets secrets, AccountWriter writer, TimeProvider clock)
{
    /// <summary>Whether a password is the account's own.</summary>
    public bool Knows(Guid id, string password) => passwords.IsRight(users.Find(id), password);

    /// <summary>Changes the password.</summary>
    public UserAccount ChangePassword(Guid id, string password)
    {
        var hash = passwords.Hash(password);
        return writer.Change(id, account => account with { PasswordHash = hash, Stamp = AccountWriter.NewStamp() }, AuditAction.AccountChanged, "Lösenord bytt");
    }

    /// <summary>Turns two-factor on, if the code shows that the app has the secret.</summary>
    /// <returns>The account and its recovery codes, which are shown this once; null when the code is wrong.</returns>
    public (UserAccount Account, IReadOnlyList<string> Codes)? TurnOn(Guid id, byte[] secret, string code)
    {
        if (Totp.Match(secret, code, clock.GetUtcNow(), lastUsed: 0) is not { } step)
        {
            return null;
        }

        var codes = RecoveryCodes.New();
        var account = writer.Change(
            id,
            now => now with
            {
                TotpSecret = secrets.Protect(secret),
                LastTotpStep = step,
                RecoveryCodeHashes = [.. codes.Select(RecoveryCodes.Hash)],
                Stamp = AccountWriter.NewStamp(),
            },
            AuditAction.AccountChanged,
            "Tvåfaktor på");
        return (account, codes);
    }

    /// <summary>Turns two-factor off.</summary>
    public UserAccount TurnOff(Guid id) => writer.Change(
        id,
        account => account with { TotpSecret = null, LastTotpStep = 0, RecoveryCodeHashes = [], Stamp = AccountWriter.NewStamp() },
        AuditAction.AccountChanged,
        "Tvåfaktor av");

    /// <summary>Takes away what the person has read of resets.</summary>
    /// <param name="id">The account.</param>
    /// <param name="until">When the latest one was made that the person saw: one made since is still to be told.</param>
    public void AcknowledgeResets(Guid id, DateTimeOffset until) => writer.Change(
        id,
        account => account with { Resets = [.. account.Resets.Where(reset => reset.By.At > until)] },
        AuditAction.AccountChanged,
        "Har läst att inloggningen återställts");
}
