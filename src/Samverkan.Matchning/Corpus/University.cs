using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>A university (lärosäte), one of its centres, or a national network, as a partner of schools.</summary>
public sealed record University : CorpusRecord
{
    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.University;

    /// <summary>University, centre or network.</summary>
    public UniversityKind UniversityKind { get; init; }

    /// <summary>Abbreviation, such as SU.</summary>
    public string? ShortName { get; init; }

    /// <summary>For a centre: the id of its university.</summary>
    public string? PartOf { get; init; }

    /// <summary>Where it is.</summary>
    public IReadOnlyList<string> Towns { get; init; } = [];

    /// <summary>Counties it is in, such as "Stockholms län".</summary>
    public IReadOnlyList<string> Counties { get; init; } = [];

    /// <summary>How far away it works.</summary>
    public Reach Reach { get; init; }

    /// <summary>The area it serves, in words; null when unknown.</summary>
    public string? CatchmentArea { get; init; }

    /// <summary>One of the universities chosen for Samverkan för bästa skola; null when unknown.</summary>
    public bool? IsSbsMember { get; init; }

    /// <summary>What it has done in Samverkan för bästa skola.</summary>
    public string? SbsRole { get; init; }

    /// <summary>Whether it gives the national training of principals; null when unknown.</summary>
    public bool? HasPrincipalProgramme { get; init; }

    /// <summary>Languages it works in.</summary>
    public IReadOnlyList<TextLanguage> Languages { get; init; } = [];

    /// <summary>What it is good at, the strongest first.</summary>
    public IReadOnlyList<Expertise> Expertise { get; init; } = [];

    /// <summary>Research groups and centres that are not records of their own.</summary>
    public IReadOnlyList<ResearchEnvironment> Environments { get; init; } = [];

    /// <summary>Ways in which it works with schools.</summary>
    public IReadOnlyList<string> CooperationForms { get; init; } = [];
}

/// <summary>Why a university is a partner in an area.</summary>
/// <param name="Area">Slug of the problem area.</param>
/// <param name="IsStrong">A research group, a centre or several signs; otherwise a course or an interest shown.</param>
/// <param name="Reason">The grounds, in a sentence.</param>
/// <param name="Source">Where that is said.</param>
public sealed record Expertise(string Area, bool IsStrong, string Reason, Uri Source);

/// <summary>A research group or unit within a university.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Source">Where that is said.</param>
public sealed record ResearchEnvironment(string Name, string Description, Uri Source);

/// <summary>The sorts of partners among the universities.</summary>
public enum UniversityKind
{
    /// <summary>A degree-granting institution.</summary>
    [Slug("larosate", "Lärosäte")]
    University,

    /// <summary>A centre within one.</summary>
    [Slug("centrum", "Centrum")]
    Centre,

    /// <summary>A national network.</summary>
    [Slug("natverk", "Nätverk")]
    Network,
}

/// <summary>How far away a partner works.</summary>
public enum Reach
{
    /// <summary>Its own municipality.</summary>
    [Slug("lokal", "Lokal")]
    Local,

    /// <summary>Its own part of the country.</summary>
    [Slug("regional", "Regional")]
    Regional,

    /// <summary>The whole country.</summary>
    [Slug("nationell", "Nationell")]
    National,
}
