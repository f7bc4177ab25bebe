using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>What a person says that a passage is about: the truth for this case, and an example to learn from.</summary>
public sealed record LabelCorrection : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "etikett";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public required Changed Changed { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The analysis.</summary>
    public required Guid AnalysisId { get; init; }

    /// <summary>The passage's number.</summary>
    public required int PassageNumber { get; init; }

    /// <summary>Slugs of the areas, empty when none applies.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>What the passage does.</summary>
    public required PassageRole Role { get; init; }

    /// <summary>The earlier version of the analysis it was carried over from; null when it was made on this one.</summary>
    public Guid? CarriedFrom { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(CaseId, "rattad", AnalysisId.ToString("N"), UniqueKey(AnalysisId, PassageNumber));

    internal static string UniqueKey(Guid analysisId, int passageNumber) => $"{analysisId:N}/{passageNumber}";
}
