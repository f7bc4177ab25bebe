using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Cases.Users;

/// <summary>A person's account.</summary>
public sealed record UserAccount : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "konto";

    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public Changed Changed { get; init; } = new(Guid.Empty, "", default);

    /// <summary>The name that others read.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name to sign in with; unique, upper and lower case alike.</summary>
    public string Email { get; init; } = "";

    /// <summary>What the person may do.</summary>
    public Role Role { get; init; }

    /// <summary>The team, for those who have one.</summary>
    public string? Team { get; init; }

    /// <summary>False when an administrator has closed the account.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The hashed password; null for those who sign in through another organisation.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The link that lets the person choose a password; null when there is none or it has been used.</summary>
    public PasswordLink? PasswordLink { get; init; }

    /// <summary>Changes when all sessions are to end.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Failed attempts in a row.</summary>
    public int FailedSignIns { get; init; }

    /// <summary>Closed until this moment after too many failed attempts.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The protected secret of the two-factor app; null when two-factor is off.</summary>
    public string? TotpSecret { get; init; }

    /// <summary>The time step of the last code used, so that no code is used twice.</summary>
    public long LastTotpStep { get; init; }

    /// <summary>Hashes of the recovery codes that remain.</summary>
    public IReadOnlyList<string> RecoveryCodeHashes { get; init; } = [];

    /// <summary>What administrators have reset and the person has not yet acknowledged, oldest first.</summary>
    public IReadOnlyList<AccountReset> Resets { get; init; } = [];

    /// <summary>The issuer that vouches for the person, when it is not us.</summary>
    public string? ExternalIssuer { get; init; }

    /// <summary>The issuer's name for the person.</summary>
    public string? ExternalSubject { get; init; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(null, IsActive ? "aktivt" : "stangt", ExternalKey(ExternalIssuer, ExternalSubject), EmailKey(Email));

    /// <summary>The person, for use cases.</summary>
    [JsonIgnore]
    public Actor Actor => new(Id, Name, Role, Role == Role.Team ? Team : null);

    internal static string EmailKey(string email) => email.Trim().ToUpperInvariant();

    internal static string? ExternalKey(string? issuer, string? subject) => issuer is null || subject is null ? null : $"{issuer} {subject}";
}
