using System.Collections.Concurrent;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>Accounts in memory, with the same rules as a database.</summary>
internal sealed class MemoryUsers : IUserStore
{
    private readonly ConcurrentDictionary<Guid, UserAccount> _accounts = new();
    private readonly Lock _lock = new();

    public UserAccount? Find(Guid id) => _accounts.GetValueOrDefault(id);

    public UserAccount? FindByEmail(string email) => _accounts.Values.FirstOrDefault(account => account.Email.Equals(email, StringComparison.OrdinalIgnoreCase));

    public UserAccount? FindByExternal(string issuer, string subject) =>
        _accounts.Values.FirstOrDefault(account => account.ExternalIssuer == issuer && account.ExternalSubject == subject);

    public IReadOnlyList<UserAccount> All() => [.. _accounts.Values];

    public bool Any() => !_accounts.IsEmpty;

    public void Add(UserAccount account, AuditEntry entry) => _accounts[account.Id] = account;

    public bool TryAddFirst(UserAccount account, AuditEntry entry)
    {
        lock (_lock)
        {
            return _accounts.IsEmpty && _accounts.TryAdd(account.Id, account);
        }
    }

    public void Update(UserAccount account, AuditEntry entry)
    {
        lock (_lock)
        {
            if (_accounts[account.Id].Version != account.Version)
            {
                throw new ConflictException("konto-andrat", "Kontot har ändrats av någon annan.");
            }

            _accounts[account.Id] = account with { Version = account.Version + 1 };
        }
    }

    public void Log(AuditEntry entry)
    {
    }
}
