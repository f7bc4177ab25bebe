namespace Samverkan.Matchning.Cases.Users;

/// <summary>Where accounts are kept.</summary>
public interface IUserStore
{
    /// <summary>The account with an id; null when there is none.</summary>
    UserAccount? Find(Guid id);

    /// <summary>The account with an e-mail address, in any case; null when there is none.</summary>
    UserAccount? FindByEmail(string email);

    /// <summary>The account that an issuer vouches for; null when there is none.</summary>
    UserAccount? FindByExternal(string issuer, string subject);

    /// <summary>All accounts.</summary>
    IReadOnlyList<UserAccount> All();

    /// <summary>Whether there is any account.</summary>
    bool Any();

    /// <summary>Adds an account.</summary>
    void Add(UserAccount account);

    /// <summary>Adds an account if there is none at all; false when there was one.</summary>
    bool TryAddFirst(UserAccount account);

    /// <summary>Changes an account whose version is still the one read.</summary>
    void Update(UserAccount account);
}
