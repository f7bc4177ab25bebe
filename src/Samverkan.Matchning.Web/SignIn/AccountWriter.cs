using System.Security.Cryptography;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>Changes what sign-in keeps of an account: attempts, password, two-factor and the stamp that all sessions carry.</summary>
internal sealed class AccountWriter(IUserStore users, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>A new stamp; sessions with another one end.</summary>
    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>
    /// Changes an account as it stands now. Two who try at the same time both count, so the change is done again on what the other left;
    /// otherwise many attempts at once would count as one.
    /// </summary>
    /// <param name="id">The account.</param>
    /// <param name="change">What changes.</param>
    /// <param name="action">What the log calls it.</param>
    /// <param name="facts">What the log adds; never a password or a code.</param>
    public UserAccount Change(Guid id, Func<UserAccount, UserAccount> change, AuditAction action, params IReadOnlyList<string> facts)
    {
        for (var attempt = 1; ; attempt++)
        {
            var account = users.Find(id) ?? throw new NotFoundException("konto-saknas", "Kontot finns inte längre.");
            try
            {
                var changed = change(account) with { Changed = Changed.Now(account.Actor, clock) };
                users.Update(changed, AuditEntry.Of(action, account.Actor, clock, null, UserAccount.Kind, id, facts));
                return users.Find(id) ?? account;
            }
            catch (ConflictException) when (attempt < Attempts)
            {
            }
        }
    }
}
