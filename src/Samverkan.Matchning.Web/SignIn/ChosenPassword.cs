using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>Lets a person choose a password with the link that an administrator made. Two-factor, when it is on, is still asked for at sign-in.</summary>
internal sealed class ChosenPassword(IUserStore users, Passwords passwords, AccountWriter writer, TimeProvider clock)
{
    /// <summary>The account that a key opens; null when the link is used, too old or never was.</summary>
    public UserAccount? Find(string? key) =>
        key is not null && PasswordLink.AccountOf(key) is { } id && users.Find(id) is { } account && IsOpen(account, key) ? account : null;

    /// <summary>Sets the password, ends all sessions and makes the link worthless.</summary>
    /// <exception cref="NotFoundException">The link no longer works; two may have used it at once.</exception>
    public void Use(string key, string password)
    {
        var id = Find(key)?.Id ?? throw Gone();
        var hash = passwords.Hash(password);
        writer.Change(
            id,
            account => !IsOpen(account, key) ? throw Gone() : account with
            {
                PasswordHash = hash,
                PasswordLink = null,
                FailedSignIns = 0,
                LockedUntil = null,
                Stamp = AccountWriter.NewStamp(),
            },
            AuditAction.AccountChanged,
            "Lösenord valt med länk");
    }

    private static NotFoundException Gone() => new("lank-forbrukad", "Länken gäller inte längre. Be en administratör om en ny.");

    private bool IsOpen(UserAccount account, string key) => account is { IsActive: true, PasswordLink: { } link } && link.IsOpenTo(key, clock.GetUtcNow());
}
