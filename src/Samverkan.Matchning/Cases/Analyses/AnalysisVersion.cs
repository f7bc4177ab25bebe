using System.Text.Json.Serialization;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Privacy;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>An analysis (nulägesanalys) that was uploaded to a case. Its text stands here masked only.</summary>
public sealed record AnalysisVersion : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "analys";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public required Changed Changed { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>File name as the user knows it.</summary>
    public required string FileName { get; init; }

    /// <summary>Who uploaded it, and when.</summary>
    public required Changed Uploaded { get; init; }

    /// <summary>The stored original, unmasked.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>What was read out of it, unmasked; null before it has been read.</summary>
    public Guid? TextId { get; init; }

    /// <summary>How far it has come.</summary>
    public AnalysisState State { get; init; }

    /// <summary>Why it could not be read, in Swedish; null when it could.</summary>
    public string? Fault { get; init; }

    /// <summary>The earlier analysis of the same case that this is a new version of; null when it is not one.</summary>
    public Guid? PreviousId { get; init; }

    /// <summary>Share of the shorter text's word sequences that the two share, 0 to 1; null without an earlier one.</summary>
    public double? Similarity { get; init; }

    /// <summary>What was found to be personal data, in order, without overlaps.</summary>
    public IReadOnlyList<Mask> Masks { get; init; } = [];

    /// <summary>Who approved the masking, and when; null before.</summary>
    public Changed? MaskingApproved { get; init; }

    /// <summary>The passages, masked and classified; empty before the masking is approved.</summary>
    public IReadOnlyList<AnalysisPassage> Passages { get; init; } = [];

    /// <summary>School forms the text is about, most mentioned first.</summary>
    public IReadOnlyList<SchoolForm> SchoolForms { get; init; } = [];

    /// <summary>Counties the text names.</summary>
    public IReadOnlyList<string> Counties { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(CaseId, State.Slug());

    /// <summary>The classified analyses that no later version has taken the place of.</summary>
    /// <param name="analyses">The analyses of one case.</param>
    public static IReadOnlyList<AnalysisVersion> Current(IReadOnlyList<AnalysisVersion> analyses)
    {
        var classified = analyses.Where(analysis => analysis.State == AnalysisState.Classified).ToArray();
        var replaced = classified.Select(analysis => analysis.PreviousId).OfType<Guid>().ToHashSet();
        return [.. classified.Where(analysis => !replaced.Contains(analysis.Id))];
    }
}

/// <summary>How far an analysis has come.</summary>
public enum AnalysisState
{
    /// <summary>Uploaded; waits to be read.</summary>
    [Slug("uppladdad", "Läses")]
    Uploaded,

    /// <summary>Read and masked; a person has to review the masking.</summary>
    [Slug("maskering-granskas", "Väntar på granskad maskning")]
    AwaitingReview,

    /// <summary>Masked and classified.</summary>
    [Slug("klassad", "Klassad")]
    Classified,

    /// <summary>Could not be read.</summary>
    [Slug("olaslig", "Kunde inte läsas")]
    Failed,
}

/// <summary>A range of the extracted text that holds, or was thought to hold, personal data. The text itself does not stand here.</summary>
/// <param name="Number">One-based, for pointing it out.</param>
/// <param name="Start">Index of the first UTF-16 unit in the extracted text.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Type">What it is.</param>
/// <param name="IsByPerson">Whether a person added it; otherwise the rules found it.</param>
/// <param name="IsLifted">Whether a person judged it a false hit, so that the text is shown.</param>
public sealed record Mask(int Number, int Start, int End, PersonalDataType Type, bool IsByPerson = false, bool IsLifted = false);

/// <summary>A passage of an analysis, masked and classified.</summary>
/// <param name="Number">One-based position.</param>
/// <param name="Kind">What it was in the document.</param>
/// <param name="Page">Page, where the format has pages.</param>
/// <param name="Heading">Nearest heading, masked; empty when there is none.</param>
/// <param name="Text">The text, masked.</param>
/// <param name="Role">What it does, according to the classifier.</param>
/// <param name="Areas">Areas with a probability worth showing, most probable first.</param>
/// <param name="IsUnclear">Whether the classifier abstained: a person should read the passage.</param>
public sealed record AnalysisPassage(
    int Number, PassageKind Kind, int? Page, string Heading, string Text, PassageRole Role, IReadOnlyList<AreaProbability> Areas, bool IsUnclear = false);

/// <summary>How probable it is that a passage states a problem or cause in an area.</summary>
/// <param name="Area">Slug of the area.</param>
/// <param name="Probability">0 to 1, calibrated.</param>
/// <param name="IsProposed">Whether the classifier proposes the area for the passage.</param>
public sealed record AreaProbability(string Area, double Probability, bool IsProposed);
