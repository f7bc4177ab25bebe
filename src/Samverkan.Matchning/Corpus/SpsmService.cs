using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>Support from SPSM (Specialpedagogiska skolmyndigheten).</summary>
public sealed record SpsmService : CorpusRecord
{
    /// <inheritdoc/>
    public override RecordKind Kind => RecordKind.SpsmService;

    /// <summary>What sort of support.</summary>
    public SpsmServiceKind ServiceKind { get; init; }

    /// <summary>Whether it works with the organisation, the group or the single pupil.</summary>
    public IReadOnlyList<SupportLevel> Levels { get; init; } = [];

    /// <summary>Who it is for.</summary>
    public string TargetGroup { get; init; } = "";

    /// <summary>How long it takes; null when unknown.</summary>
    public string? Time { get; init; }

    /// <summary>What must be met before SPSM takes it on.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>What the support leaves out.</summary>
    public string? DoesNotCover { get; init; }

    /// <summary>Whether it can still be asked for.</summary>
    public RecordStatus Status { get; init; }

    /// <summary>The id of the service that took its place.</summary>
    public string? ReplacedBy { get; init; }
}

/// <summary>The sorts of support from SPSM.</summary>
public enum SpsmServiceKind
{
    /// <summary>Advice.</summary>
    [Slug("radgivning", "Rådgivning")]
    Advice,

    /// <summary>Investigation of a pupil's needs.</summary>
    [Slug("utredning", "Utredning")]
    Investigation,

    /// <summary>Course.</summary>
    [Slug("kurs", "Kurs")]
    Course,

    /// <summary>Study package for a staff.</summary>
    [Slug("studiepaket", "Studiepaket")]
    StudyPackage,

    /// <summary>Material.</summary>
    [Slug("material", "Material")]
    Material,

    /// <summary>Model.</summary>
    [Slug("modell", "Modell")]
    Model,

    /// <summary>Tool.</summary>
    [Slug("verktyg", "Verktyg")]
    Tool,

    /// <summary>Grant.</summary>
    [Slug("bidrag", "Bidrag")]
    Grant,

    /// <summary>National resource centre.</summary>
    [Slug("resurscenter", "Resurscenter")]
    ResourceCentre,

    /// <summary>Special school.</summary>
    [Slug("specialskola", "Specialskola")]
    SpecialSchool,

    /// <summary>How SPSM itself works and is reached.</summary>
    [Slug("organisation", "Organisation")]
    Organisation,
}

/// <summary>Where support is put in.</summary>
public enum SupportLevel
{
    /// <summary>The school or the school authority.</summary>
    [Slug("organisation", "Organisation")]
    Organisation,

    /// <summary>The class or group.</summary>
    [Slug("grupp", "Grupp")]
    Group,

    /// <summary>The single pupil.</summary>
    [Slug("individ", "Individ")]
    Individual,
}
