using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.UnitLists;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>What somebody types about a case, as it was typed.</summary>
internal sealed class CaseInput
{
    public string? RegistryNumber { get; set; }

    public string? Authority { get; set; }

    public string? OrganisationNumber { get; set; }

    /// <summary>"kommunal" or "enskild".</summary>
    public string? Kind { get; set; }

    public string? Municipality { get; set; }

    public string? County { get; set; }

    public List<UnitInput> Units { get; set; } = [];

    public List<string> SchoolForms { get; set; } = [];

    public string? Contact { get; set; }

    public string? ContactTitle { get; set; }

    public string? ContactEmail { get; set; }

    public string? ContactPhone { get; set; }

    public string? Team { get; set; }

    public string? Responsible { get; set; }

    public string? Stage { get; set; }

    public List<DeadlineInput> Deadlines { get; set; } = [];

    public List<string> Programmes { get; set; } = [];

    public string? Notes { get; set; }

    /// <summary>The version of the case that the form was filled in on.</summary>
    public int Version { get; set; }

    /// <summary>Unique to this form, so that sending it twice creates one case.</summary>
    public string? Key { get; set; }

    /// <summary>A form that shows a case.</summary>
    public static CaseInput Of(Case source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new CaseInput
        {
            RegistryNumber = source.RegistryNumber,
            Authority = source.Authority.Name,
            OrganisationNumber = source.Authority.OrganisationNumber,
            Kind = source.Authority.IsIndependent ? "enskild" : "kommunal",
            Municipality = source.Municipality,
            County = source.County,
            Units = [.. source.Units.Select(unit => new UnitInput { Code = unit.Code, Name = unit.Name, Forms = [.. unit.SchoolForms.Select(form => form.Slug())] })],
            SchoolForms = [.. source.SchoolForms.Except(source.Units.SelectMany(unit => unit.SchoolForms)).Select(form => form.Slug())],
            Contact = source.Contact?.Name,
            ContactTitle = source.Contact?.Title,
            ContactEmail = source.Contact?.Email,
            ContactPhone = source.Contact?.Phone,
            Team = source.Team,
            Responsible = source.ResponsibleId?.ToString(),
            Stage = source.Stage.Slug(),
            Deadlines = [.. source.Deadlines.Select(deadline => new DeadlineInput { What = deadline.What, Date = $"{deadline.Date:yyyy-MM-dd}", IsDone = deadline.IsDone })],
            Programmes = [.. source.OngoingProgrammes],
            Notes = source.Notes,
            Version = source.Version,
        };
    }

    /// <summary>The form of the domain. Empty rows are left out; a date that cannot be read is told by <see cref="DeadlineInput.Fault"/>.</summary>
    public CaseForm ToForm() => new()
    {
        RegistryNumber = RegistryNumber?.Trim() ?? "",
        Authority = new SchoolAuthority(Authority?.Trim() ?? "", Kind == "enskild", Blank(OrganisationNumber) is { } typed ? Tidy(typed) : null),
        Municipality = Municipality?.Trim() ?? "",
        County = Blank(County),
        Units = [.. Units.Where(unit => !unit.IsEmpty).Select(unit => new SchoolUnit(Blank(unit.Code)?.Replace(" ", ""), unit.Name?.Trim() ?? "", Forms(unit.Forms)))],
        SchoolForms = Forms(SchoolForms),
        Contact = Blank(Contact) is null && Blank(ContactTitle) is null && Blank(ContactEmail) is null && Blank(ContactPhone) is null ? null
            : new ContactPerson(Contact?.Trim() ?? "", Blank(ContactTitle), Blank(ContactEmail), Blank(ContactPhone)),
        Team = Blank(Team),
        ResponsibleId = Guid.TryParse(Responsible, out var id) ? id : null,
        Stage = EnumNames.TryParse<CaseStage>(Stage ?? "", out var stage) ? stage : CaseStage.Selected,
        Deadlines = [.. Deadlines.Where(row => !row.IsEmpty && row.Fault is null).Select(row => new Deadline(row.What?.Trim() ?? "", row.Day!.Value, row.IsDone))],
        OngoingProgrammes = Programmes,
        Notes = Notes?.Trim() ?? "",
    };

    private static string Tidy(string typed) =>
        Matchning.Cases.UnitLists.OrganisationNumber.Check(typed, out var number) == OrganisationNumberCheck.Valid ? number : typed;

    private static SchoolForm[] Forms(IEnumerable<string> slugs) =>
        [.. slugs.Where(slug => EnumNames.TryParse<SchoolForm>(slug, out _)).Select(slug => EnumNames.TryParse<SchoolForm>(slug, out var form) ? form : default)];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A row of school units.</summary>
internal sealed class UnitInput
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public List<string> Forms { get; set; } = [];

    /// <summary>Whether nothing was typed in it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Name);
}

/// <summary>A row of dates to keep.</summary>
internal sealed class DeadlineInput
{
    public string? What { get; set; }

    public string? Date { get; set; }

    public bool IsDone { get; set; }

    /// <summary>Whether nothing was typed in it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Date);

    /// <summary>The date, or null when it cannot be read.</summary>
    public DateOnly? Day => Swedish.ParseDate(Date);

    /// <summary>What is wrong with the date; null for nothing.</summary>
    public string? Fault => IsEmpty || Day is not null ? null : "Skriv datumet som år-månad-dag, till exempel 2026-03-01.";
}
