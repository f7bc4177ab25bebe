using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.Cases.Demo;

/// <summary>Accounts for trying the service out: one of each role, with invented names.</summary>
public sealed class DemoAccounts(IUserStore users, TimeProvider clock)
{
    /// <summary>The team of the sample cases.</summary>
    public const string Team = "Team Norr";

    private static readonly (string Name, string Email, Role Role)[] People =
    [
        ("Kanslisten Exempelsson", "kansli@exempel.se", Role.Kansli),
        ("Teamledaren Exempelsson", "team@exempel.se", Role.Team),
        ("Rådgivaren Exempelsson", "spsm@exempel.se", Role.Spsm),
        ("Läsaren Exempelsson", "lasare@exempel.se", Role.Reader),
        ("Administratören Exempelsson", "admin@exempel.se", Role.Administrator),
    ];

    /// <summary>Creates the accounts that are not there already, all with the same password.</summary>
    /// <param name="passwordHash">The hash of the password, as the service's sign-in makes it.</param>
    /// <returns>The accounts, one of each role.</returns>
    public IReadOnlyDictionary<Role, UserAccount> Create(string passwordHash)
    {
        var accounts = new Dictionary<Role, UserAccount>();
        foreach (var (name, email, role) in People)
        {
            if (users.FindByEmail(email) is { } existing)
            {
                accounts.Add(role, existing);
                continue;
            }

            var now = clock.GetUtcNow();
            var account = new UserAccount
            {
                Id = Guid.CreateVersion7(now),
                Created = now,
                Changed = Changed.Now(Actor.Service, clock),
                Name = name,
                Email = email,
                Role = role,
                Team = role == Role.Team ? Team : null,
                PasswordHash = passwordHash,
                Stamp = UserChanges.NewStamp(),
            };
            users.Add(account, AuditEntry.Of(AuditAction.AccountChanged, Actor.Service, clock, null, UserAccount.Kind, account.Id, "Skapat för demonstration"));
            accounts.Add(role, users.Find(account.Id) ?? account);
        }

        return accounts;
    }
}
