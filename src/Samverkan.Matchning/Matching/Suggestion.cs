using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Matching;

/// <summary>A record proposed for a finding. A person decides; nothing happens by itself.</summary>
/// <param name="Record">The record.</param>
/// <param name="Score">0 to 1: the sum of the reasons' contributions.</param>
/// <param name="Reasons">Why, the weightiest first; their contributions add up to the score.</param>
/// <param name="Passages">The passages of the analysis that the record answers best, masked.</param>
public sealed record Suggestion(CorpusRecord Record, double Score, IReadOnlyList<Reason> Reasons, IReadOnlyList<ReadPassage> Passages);

/// <summary>One term of a score, in words that a person can check.</summary>
/// <param name="Kind">What was compared.</param>
/// <param name="Text">The reason in Swedish.</param>
/// <param name="Value">How well it fits, 0 to 1.</param>
/// <param name="Weight">The most it can add.</param>
public sealed record Reason(ReasonKind Kind, string Text, double Value, double Weight)
{
    /// <summary>What it adds to the score.</summary>
    public double Contribution => Value * Weight;

    /// <summary>Ids of records that it rests on, such as a university's publications; empty for most.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}

/// <summary>What a reason compares.</summary>
public enum ReasonKind
{
    /// <summary>The record is about the area.</summary>
    [Slug("omrade", "Område")]
    Area,

    /// <summary>Record and passages mean similar things.</summary>
    [Slug("betydelse", "Betydelse")]
    Semantic,

    /// <summary>Record and passages share words.</summary>
    [Slug("ord", "Gemensamma ord")]
    Lexical,

    /// <summary>How well founded it is.</summary>
    [Slug("evidens", "Evidens")]
    Evidence,

    /// <summary>It is for the school form.</summary>
    [Slug("skolform", "Skolform")]
    SchoolForm,

    /// <summary>It is near.</summary>
    [Slug("geografi", "Geografi")]
    Geography,

    /// <summary>How well documented the expertise is.</summary>
    [Slug("expertis", "Expertis")]
    Expertise,

    /// <summary>How new it is.</summary>
    [Slug("aktualitet", "Aktualitet")]
    Recency,

    /// <summary>Whether it is on offer today.</summary>
    [Slug("status", "Status")]
    Status,
}
