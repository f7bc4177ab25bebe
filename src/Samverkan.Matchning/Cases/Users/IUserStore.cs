using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Users;

/// <summary>Where accounts are kept. Every change is logged with it.</summary>
public interface IUserStore
{
    /// <summary>The account with an id; null when there is none.</summary>
    UserAccount? Find(Guid id);

    /// <summary>The account with an e-mail address, in any case; null when there is none.</summary>
    UserAccount? FindByEmail(string email);

    /// <summary>The account that an issuer vouches for; null when there is none.</summary>
    UserAccount? FindByExternal(string issuer, string subject);

    /// <summary>All accounts, oldest first.</summary>
    IReadOnlyList<UserAccount> All();

    /// <summary>Whether there is any account.</summary>
    bool Any();

    /// <summary>Adds an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="entry">What the log says; never a password or a code.</param>
    /// <exception cref="ConflictException">The e-mail address is taken.</exception>
    void Add(UserAccount account, AuditEntry entry);

    /// <summary>Adds an account if there has never been any; false when there has.</summary>
    /// <param name="account">The account.</param>
    /// <param name="entry">What the log says.</param>
    bool TryAddFirst(UserAccount account, AuditEntry entry);

    /// <summary>Changes an account whose version is still the one read.</summary>
    /// <param name="account">The account as it should be.</param>
    /// <param name="entry">What the log says; never a password or a code.</param>
    /// <exception cref="ConflictException">Somebody changed it first, or the e-mail address is taken.</exception>
    void Update(UserAccount account, AuditEntry entry);

    /// <summary>Logs what is no change, such as a sign-in that failed for an unknown address.</summary>
    void Log(AuditEntry entry);
}
