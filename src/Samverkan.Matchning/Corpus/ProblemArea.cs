using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>A problem area (problemområde): what a passage of an analysis can be about. The slugs are fixed.</summary>
public sealed record ProblemArea
{
    /// <summary>The identifier that corpus, models, API and database share.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The name people read.</summary>
    public string Name { get; init; } = "";

    /// <summary>What belongs to it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Words that often stand in passages about it.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Whether it lies within SPSM's remit.</summary>
    public SpsmRemit SpsmRemit { get; init; }

    /// <summary>The group of areas it belongs to.</summary>
    public AreaGroup Group { get; init; }
}

/// <summary>Whether an area lies within SPSM's remit.</summary>
public enum SpsmRemit
{
    /// <summary>Always.</summary>
    [Slug("ja", "Inom SPSM:s uppdrag")]
    Yes,

    /// <summary>When it is about the learning environment or a disability.</summary>
    [Slug("villkor", "Inom SPSM:s uppdrag när det gäller lärmiljö eller funktionsnedsättning")]
    Conditional,

    /// <summary>Never.</summary>
    [Slug("nej", "Utanför SPSM:s uppdrag")]
    No,
}

/// <summary>Groups of problem areas.</summary>
public enum AreaGroup
{
    /// <summary>Leadership and governance; comes before subjects when both are found.</summary>
    [Slug("ledning", "Ledning och styrning")]
    Leadership,

    /// <summary>Subjects and teaching.</summary>
    [Slug("amne", "Ämnen och undervisning")]
    Subject,

    /// <summary>Pupils' health, safety and support.</summary>
    [Slug("elev", "Elevernas hälsa, trygghet och stöd")]
    Pupil,

    /// <summary>Staff.</summary>
    [Slug("personal", "Personal")]
    Staff,

    /// <summary>Activities and stages of the school.</summary>
    [Slug("verksamhet", "Verksamhet")]
    Practice,
}
