using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>
/// Makes the first account. The key to it is printed where the service was started, so that only those who may start it can use it. It
/// lives in memory: a restart gives a new one, and the first account makes it worthless.
/// </summary>
internal sealed class FirstAdministrator(IUserStore users, Passwords passwords, WebSettings settings, TimeProvider clock)
{
    private const int KeyLength = 24;
    private byte[]? _hash;

    /// <summary>The address, below the service's own, that makes the first account; null when there is an account, or none may have a password.</summary>
    public string? Offer()
    {
        if (users.Any() || !settings.LocalSignIn)
        {
            return null;
        }

        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyLength));
        _hash = Hash(key);
        return $"/forsta-administratoren?nyckel={key}";
    }

    /// <summary>Whether a key makes the first account.</summary>
    public bool IsOpenTo(string? key) => key is not null && _hash is not null && CryptographicOperations.FixedTimeEquals(Hash(key), _hash) && !users.Any();

    /// <summary>Makes the account; null when somebody else has made the first one.</summary>
    public UserAccount? Create(string key, string name, string email, string password)
    {
        if (!IsOpenTo(key))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var account = new UserAccount
        {
            Id = id,
            Changed = new Changed(id, name, now),
            Name = name,
            Email = email,
            Role = Role.Administrator,
            PasswordHash = passwords.Hash(password),
            Stamp = AccountWriter.NewStamp(),
            Created = now,
        };
        var entry = AuditEntry.Of(AuditAction.AccountChanged, account.Actor, clock, null, UserAccount.Kind, id, "Första administratören");
        return users.TryAddFirst(account, entry) ? users.Find(id) : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
