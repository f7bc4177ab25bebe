using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>A case (ärende): one school authority's taking part, from selection to follow-up.</summary>
public sealed record Case : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "arende";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public required Changed Changed { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Registry number (diarienummer); unique.</summary>
    public required string RegistryNumber { get; init; }

    /// <summary>The school authority (huvudman).</summary>
    public required SchoolAuthority Authority { get; init; }

    /// <summary>Municipality, such as "Vindelby kommun".</summary>
    public string Municipality { get; init; } = "";

    /// <summary>County; null when unknown. Nearness to universities is judged by it.</summary>
    public string? County { get; init; }

    /// <summary>School units that take part.</summary>
    public IReadOnlyList<SchoolUnit> Units { get; init; } = [];

    /// <summary>School forms that it is about.</summary>
    public IReadOnlyList<SchoolForm> SchoolForms { get; init; } = [];

    /// <summary>Contact at the school authority; personal data.</summary>
    public ContactPerson? Contact { get; init; }

    /// <summary>The team that meets the school authority; null when none is set, and then no team sees the case.</summary>
    public string? Team { get; init; }

    /// <summary>Who at the office is responsible; null when nobody is.</summary>
    public Guid? ResponsibleId { get; init; }

    /// <summary>Name of the one responsible.</summary>
    public string? ResponsibleName { get; init; }

    /// <summary>How far it has come.</summary>
    public CaseStage Stage { get; init; }

    /// <summary>Dates to keep, earliest first.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Ids of national programmes that already run at the school authority; see <see cref="Suggestions.NationalProgrammes"/>.</summary>
    public IReadOnlyList<string> OngoingProgrammes { get; init; } = [];

    /// <summary>Notes of those who work with it.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The next date to keep that is not done; null when there is none.</summary>
    [JsonIgnore]
    public Deadline? NextDeadline => Deadlines.Where(deadline => !deadline.IsDone).MinBy(deadline => deadline.Date);

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(Id, Stage.Slug(), Team, RegistryNumber.ToUpperInvariant());
}

/// <summary>A school authority (huvudman).</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsIndependent">Whether it is independent (enskild) and not a municipality or region.</param>
/// <param name="OrganisationNumber">Organisation number, ten digits with a hyphen; null when unknown.</param>
public sealed record SchoolAuthority(string Name, bool IsIndependent = false, string? OrganisationNumber = null);

/// <summary>A school unit (skolenhet).</summary>
/// <param name="Code">School unit code (skolenhetskod): eight digits; null only for a preschool, which may lack one.</param>
/// <param name="Name">Its name.</param>
/// <param name="SchoolForms">Its school forms.</param>
public sealed record SchoolUnit(string? Code, string Name, IReadOnlyList<SchoolForm> SchoolForms);

/// <summary>A person to contact.</summary>
/// <param name="Name">Name.</param>
/// <param name="Title">What the person is, such as "Skolchef".</param>
/// <param name="Email">E-mail.</param>
/// <param name="Phone">Telephone.</param>
public sealed record ContactPerson(string Name, string? Title = null, string? Email = null, string? Phone = null);

/// <summary>A date to keep.</summary>
/// <param name="What">What has to be done.</param>
/// <param name="Date">At the latest.</param>
/// <param name="IsDone">Whether it is done.</param>
public sealed record Deadline(string What, DateOnly Date, bool IsDone = false);
