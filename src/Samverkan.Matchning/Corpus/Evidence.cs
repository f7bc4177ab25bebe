using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>What is known of an intervention's effect.</summary>
/// <param name="Level">How much the studies can bear.</param>
/// <param name="Kind">The best sort of study behind it.</param>
/// <param name="Direction">Where the studies point.</param>
/// <param name="Description">What they show, for whom, and where they are weak.</param>
public sealed record Evidence(EvidenceLevel Level, EvidenceKind Kind, EvidenceDirection Direction, string Description);

/// <summary>How much the studies of an intervention can bear; <c>corpus/README.md</c> says how it is chosen.</summary>
public enum EvidenceLevel
{
    /// <summary>A systematic review, or several controlled studies that agree.</summary>
    [Slug("stark", "Stark evidens")]
    Strong,

    /// <summary>At least one controlled study with a clear result.</summary>
    [Slug("god", "God evidens")]
    Good,

    /// <summary>Small studies, studies without comparison, or from other conditions.</summary>
    [Slug("begransad", "Begränsad evidens")]
    Limited,

    /// <summary>Documented and widely used, without a study of its effect.</summary>
    [Slug("beprovad-erfarenhet", "Beprövad erfarenhet")]
    ProvenExperience,

    /// <summary>Studies contradict each other, show no effect, or are clearly criticised.</summary>
    [Slug("omstridd", "Omstridd")]
    Contested,

    /// <summary>Nothing was found.</summary>
    [Slug("ej-bedomd", "Ej bedömd")]
    NotAssessed,
}

/// <summary>The sort of study.</summary>
public enum EvidenceKind
{
    /// <summary>Systematic review.</summary>
    [Slug("systematisk-oversikt", "Systematisk översikt")]
    SystematicReview,

    /// <summary>Randomised controlled trial.</summary>
    [Slug("rct", "Randomiserad studie")]
    RandomisedTrial,

    /// <summary>Comparison without randomisation.</summary>
    [Slug("kvasiexperiment", "Kvasiexperiment")]
    QuasiExperiment,

    /// <summary>Evaluation without comparison.</summary>
    [Slug("utvardering", "Utvärdering")]
    Evaluation,

    /// <summary>Experience only.</summary>
    [Slug("beprovad-erfarenhet", "Beprövad erfarenhet")]
    ProvenExperience,

    /// <summary>Nothing.</summary>
    [Slug("ingen", "Ingen")]
    None,
}

/// <summary>Where studies point.</summary>
public enum EvidenceDirection
{
    /// <summary>For the better.</summary>
    [Slug("positiv", "Positiv")]
    Positive,

    /// <summary>Better in some respects or for some.</summary>
    [Slug("blandad", "Blandad")]
    Mixed,

    /// <summary>No effect seen.</summary>
    [Slug("ingen-effekt", "Ingen effekt")]
    NoEffect,

    /// <summary>For the worse.</summary>
    [Slug("negativ", "Negativ")]
    Negative,

    /// <summary>Cannot be told.</summary>
    [Slug("oklar", "Oklar")]
    Unclear,
}
