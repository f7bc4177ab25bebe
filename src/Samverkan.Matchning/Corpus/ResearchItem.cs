using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>Research, an inquiry, an inspection report or another publication.</summary>
public sealed record ResearchItem : CorpusRecord
{
    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.ResearchItem;

    /// <summary>What sort of publication.</summary>
    public ResearchKind ResearchKind { get; init; }

    /// <summary>Those who wrote it, as published.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Year of publication; null when unknown.</summary>
    public int? Year { get; init; }

    /// <summary>Who published it; null when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>SOU number, ISBN, DOI, URN, DiVA number and the like.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>The language of the publication; the record's text is always Swedish.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>Ids of the universities its authors or publisher belong to.</summary>
    public IReadOnlyList<string> UniversityIds { get; init; } = [];

    /// <summary>Ids of the interventions it is about.</summary>
    public IReadOnlyList<string> InterventionIds { get; init; } = [];

    /// <summary>What it is about, in words people search for.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>How sure the classifier was of each area, in the order of the areas; empty when people chose them.</summary>
    public IReadOnlyList<double> AreaProbabilities { get; init; } = [];
}

/// <summary>The sorts of publications.</summary>
public enum ResearchKind
{
    /// <summary>Systematic review.</summary>
    [Slug("systematisk-oversikt", "Systematisk översikt")]
    SystematicReview,

    /// <summary>Other review of research.</summary>
    [Slug("oversikt", "Översikt")]
    Review,

    /// <summary>Government inquiry: SOU, Ds and the like.</summary>
    [Slug("sou", "Statlig utredning")]
    GovernmentInquiry,

    /// <summary>Inspection or audit.</summary>
    [Slug("granskning", "Granskning")]
    Inspection,

    /// <summary>Evaluation.</summary>
    [Slug("utvardering", "Utvärdering")]
    Evaluation,

    /// <summary>Doctoral or licentiate thesis.</summary>
    [Slug("avhandling", "Avhandling")]
    DoctoralThesis,

    /// <summary>Article.</summary>
    [Slug("artikel", "Artikel")]
    Article,

    /// <summary>Report.</summary>
    [Slug("rapport", "Rapport")]
    Report,

    /// <summary>Book.</summary>
    [Slug("bok", "Bok")]
    Book,

    /// <summary>Article that sums up research for schools.</summary>
    [Slug("kunskapsartikel", "Kunskapsartikel")]
    KnowledgeArticle,

    /// <summary>Student thesis; ranked low and marked.</summary>
    [Slug("examensarbete", "Examensarbete")]
    StudentThesis,

    /// <summary>Something else, or a sort that an imported record does not tell.</summary>
    [Slug("ovrigt", "Övrig publikation")]
    Other,
}
