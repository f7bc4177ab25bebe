using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Cases.Priorities;

/// <summary>The areas that the school authority has confirmed, in its order. Has the id of its case.</summary>
public sealed record CasePriorities : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "prioritering";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public required Changed Changed { get; init; }

    /// <summary>Confirmed areas, the most important first.</summary>
    public required IReadOnlyList<PrioritisedArea> Areas { get; init; }

    /// <summary>Slugs of areas that were found and judged not to be a problem.</summary>
    public IReadOnlyList<string> Rejected { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(Id, "prioriterad");
}

/// <summary>A confirmed area.</summary>
/// <param name="Area">Slug.</param>
/// <param name="Note">What the school authority says of it.</param>
public sealed record PrioritisedArea(string Area, string Note = "");
