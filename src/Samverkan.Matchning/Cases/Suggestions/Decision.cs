using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Suggestions;

/// <summary>A person's answer to a suggestion. Nothing is decided by itself.</summary>
public sealed record Decision : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "beslut";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public required Changed Changed { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Slug of the area.</summary>
    public required string Area { get; init; }

    /// <summary>The record; null when the answer is that none fits.</summary>
    public string? RecordId { get; init; }

    /// <summary>The record's title then.</summary>
    public string RecordTitle { get; init; } = "";

    /// <summary>The answer.</summary>
    public required DecisionAnswer Answer { get; init; }

    /// <summary>Why, in the person's own words.</summary>
    public required string Motive { get; init; }

    /// <summary>Who decided, and when.</summary>
    public required Changed DecidedBy { get; init; }

    /// <summary>Whether the service had suggested the record; otherwise it was added by hand.</summary>
    public bool WasSuggested { get; init; }

    /// <summary>The score then; null when it was no candidate.</summary>
    public double? Score { get; init; }

    /// <summary>The reasons shown then.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The passages behind it.</summary>
    public IReadOnlyList<PassageRef> Passages { get; init; } = [];

    /// <summary>Who took it back, and when; null while it holds.</summary>
    public Changed? Undone { get; init; }

    /// <summary>Whether it still holds.</summary>
    [JsonIgnore]
    public bool Holds => Undone is null;

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(CaseId, Holds ? Answer.Slug() : "angrat", RecordId, Holds ? UniqueKey(CaseId, Area, RecordId) : null);

    internal static string UniqueKey(Guid caseId, string area, string? recordId) => $"{caseId:N}/{area}/{recordId ?? "ingen"}";
}

/// <summary>Answers to a suggestion.</summary>
public enum DecisionAnswer
{
    /// <summary>Use it.</summary>
    [Slug("anvand", "Använd")]
    Use,

    /// <summary>Do not.</summary>
    [Slug("avvisa", "Avvisa")]
    Reject,

    /// <summary>Not decided yet.</summary>
    [Slug("senare", "Senare")]
    Later,

    /// <summary>None of the suggestions for the area fits.</summary>
    [Slug("ingen-bra", "Inget passar")]
    NoGoodMatch,
}

/// <summary>A passage of an analysis.</summary>
/// <param name="AnalysisId">The analysis.</param>
/// <param name="Number">The passage's number.</param>
public sealed record PassageRef(Guid AnalysisId, int Number);
