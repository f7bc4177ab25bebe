using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>An intervention (insats): a programme, method, course, material or structure that a school can use.</summary>
public sealed record Intervention : CorpusRecord
{
    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.Intervention;

    /// <summary>Who offers it; null when nobody owns it.</summary>
    public string? Owner { get; init; }

    /// <summary>Who it is for.</summary>
    public string TargetGroup { get; init; } = "";

    /// <summary>How it is given.</summary>
    public InterventionFormat Format { get; init; }

    /// <summary>How long it takes; null when unknown.</summary>
    public string? Time { get; init; }

    /// <summary>What it demands of the school; null when unknown.</summary>
    public string? Demands { get; init; }

    /// <summary>What it costs; null when unknown.</summary>
    public string? Cost { get; init; }

    /// <summary>What is known of its effect.</summary>
    public Evidence Evidence { get; init; } = new(EvidenceLevel.NotAssessed, EvidenceKind.None, EvidenceDirection.Unclear, "");

    /// <summary>Whether it can still be chosen.</summary>
    public RecordStatus Status { get; init; }

    /// <summary>The id of the intervention that took its place.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Ids of research records about it.</summary>
    public IReadOnlyList<string> ResearchIds { get; init; } = [];
}

/// <summary>How an intervention is given.</summary>
public enum InterventionFormat
{
    /// <summary>Teachers learn together.</summary>
    [Slug("kollegial fortbildning", "Kollegial fortbildning")]
    CollegialLearning,

    /// <summary>A programme with set parts.</summary>
    [Slug("program", "Program")]
    Programme,

    /// <summary>A way of working.</summary>
    [Slug("arbetssätt", "Arbetssätt")]
    Practice,

    /// <summary>A course.</summary>
    [Slug("kurs", "Kurs")]
    Course,

    /// <summary>Guidance by someone from outside.</summary>
    [Slug("handledning", "Handledning")]
    Guidance,

    /// <summary>Material to use on one's own.</summary>
    [Slug("material", "Material")]
    Material,

    /// <summary>A tool, such as a screening test.</summary>
    [Slug("verktyg", "Verktyg")]
    Tool,

    /// <summary>An organisation around pupils or staff.</summary>
    [Slug("stödstruktur", "Stödstruktur")]
    SupportStructure,

    /// <summary>A state grant.</summary>
    [Slug("statsbidrag", "Statsbidrag")]
    Grant,
}
