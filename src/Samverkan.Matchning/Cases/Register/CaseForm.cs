using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>What people fill in of a case.</summary>
public sealed record CaseForm
{
    /// <summary>Registry number.</summary>
    public required string RegistryNumber { get; init; }

    /// <summary>School authority.</summary>
    public required SchoolAuthority Authority { get; init; }

    /// <summary>Municipality.</summary>
    public string Municipality { get; init; } = "";

    /// <summary>County, with or without "län"; null when unknown.</summary>
    public string? County { get; init; }

    /// <summary>School units.</summary>
    public IReadOnlyList<SchoolUnit> Units { get; init; } = [];

    /// <summary>School forms; those of the units are added.</summary>
    public IReadOnlyList<SchoolForm> SchoolForms { get; init; } = [];

    /// <summary>Contact at the school authority.</summary>
    public ContactPerson? Contact { get; init; }

    /// <summary>Team.</summary>
    public string? Team { get; init; }

    /// <summary>Account of the one responsible.</summary>
    public Guid? ResponsibleId { get; init; }

    /// <summary>How far it has come.</summary>
    public CaseStage Stage { get; init; }

    /// <summary>Dates to keep.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Ids of national programmes that already run.</summary>
    public IReadOnlyList<string> OngoingProgrammes { get; init; } = [];

    /// <summary>Notes.</summary>
    public string Notes { get; init; } = "";

    /// <summary>A form filled in with what a case has.</summary>
    public static CaseForm Of(Case source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new CaseForm
        {
            RegistryNumber = source.RegistryNumber,
            Authority = source.Authority,
            Municipality = source.Municipality,
            County = source.County,
            Units = source.Units,
            SchoolForms = source.SchoolForms,
            Contact = source.Contact,
            Team = source.Team,
            ResponsibleId = source.ResponsibleId,
            Stage = source.Stage,
            Deadlines = source.Deadlines,
            OngoingProgrammes = source.OngoingProgrammes,
            Notes = source.Notes,
        };
    }
}
