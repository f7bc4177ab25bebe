using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Users;

/// <summary>Keeps accounts in the case store, which logs and chains every change.</summary>
public sealed class UserStore(ICaseStore store) : IUserStore
{
    /// <inheritdoc/>
    public UserAccount? Find(Guid id) => store.Find<UserAccount>(id);

    /// <inheritdoc/>
    public UserAccount? FindByEmail(string email) => store.FindUnique<UserAccount>(UserAccount.EmailKey(email));

    /// <inheritdoc/>
    public UserAccount? FindByExternal(string issuer, string subject) =>
        store.List<UserAccount>(owner: UserAccount.ExternalKey(issuer, subject)) is [var account, ..] ? account : null;

    /// <inheritdoc/>
    public IReadOnlyList<UserAccount> All() => store.List<UserAccount>();

    /// <inheritdoc/>
    public bool Any() => store.Heads<UserAccount>().Count > 0;

    /// <inheritdoc/>
    public void Add(UserAccount account, AuditEntry entry)
    {
        try
        {
            store.Commit(new CaseChange(entry).Put(account));
        }
        catch (ConflictException error)
        {
            throw new ConflictException("konto-finns", "Det finns redan ett konto med den e-postadressen.", error);
        }
    }

    /// <inheritdoc/>
    public bool TryAddFirst(UserAccount account, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (Any())
        {
            return false;
        }

        try
        {
            store.Commit(new CaseChange(entry).Put(account).Put(new FirstAccount(FirstAccount.OnlyId, 0, account.Changed)));
            return true;
        }
        catch (ConflictException)
        {
            return false; // two used the link at once
        }
    }

    /// <inheritdoc/>
    public void Update(UserAccount account, AuditEntry entry) => store.Commit(new CaseChange(entry).Put(account));

    /// <inheritdoc/>
    public void Log(AuditEntry entry) => store.Commit(new CaseChange(entry));

    /// <summary>Says that a first account has been made; its id is always the same, so it can be saved once only.</summary>
    private sealed record FirstAccount(Guid Id, int Version, Changed Changed) : IAggregate
    {
        public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000001");

        public static string Kind => "forsta-konto";

        [JsonIgnore]
        public AggregateKeys Keys => new(null, "gjort");
    }
}
