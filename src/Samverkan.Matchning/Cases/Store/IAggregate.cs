using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.Cases.Store;

/// <summary>Something that is loaded, changed and saved as a whole.</summary>
public interface IAggregate : IAggregateData
{
    /// <summary>Short name of the type, as stored and as logged, in Swedish ("arende").</summary>
    static abstract string Kind { get; }
}

/// <summary>What every aggregate knows of itself.</summary>
public interface IAggregateData
{
    /// <summary>Its id (UUIDv7).</summary>
    Guid Id { get; }

    /// <summary>How many times it has been saved; 0 before the first. A change of an older version than the stored one is refused.</summary>
    int Version { get; }

    /// <summary>Who changed it last, and when.</summary>
    Changed Changed { get; }

    /// <summary>What it can be found by.</summary>
    [JsonIgnore]
    AggregateKeys Keys { get; }
}

/// <summary>Who changed something, and when.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">The person's name then.</param>
/// <param name="At">When, UTC.</param>
public sealed record Changed(Guid UserId, string Name, DateTimeOffset At)
{
    /// <summary>A change made now.</summary>
    public static Changed Now(Actor actor, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        return new Changed(actor.UserId, actor.Name, clock.GetUtcNow());
    }
}

/// <summary>What a stored aggregate can be found by without reading it.</summary>
/// <param name="CaseId">The case it belongs to; null when to none.</param>
/// <param name="State">Its state as a slug.</param>
/// <param name="Owner">Whose it is: a team, a receiver, a user; null when nobody's.</param>
/// <param name="Unique">A key that no other of its kind may have; null when it needs none.</param>
public sealed record AggregateKeys(Guid? CaseId, string State, string? Owner = null, string? Unique = null);

/// <summary>A stored aggregate without its content.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Keys">What it is found by.</param>
/// <param name="Version">Its version.</param>
/// <param name="ChangedAt">When it was saved last.</param>
public sealed record AggregateHead(Guid Id, AggregateKeys Keys, int Version, DateTimeOffset ChangedAt);
