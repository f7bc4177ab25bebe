using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>A field that differs between two versions of a case.</summary>
/// <param name="Field">Name of the field, as the property is called.</param>
/// <param name="Name">Its name in Swedish.</param>
/// <param name="Before">Its value in the one, as people read it.</param>
/// <param name="After">Its value in the other.</param>
public sealed record FieldDifference(string Field, string Name, string Before, string After);

/// <summary>Compares cases field by field, for the log and for the one who was second to save.</summary>
public static class CaseDifference
{
    private static readonly (string Field, string Name, Func<Case, string> Value)[] Fields =
    [
        (nameof(Case.RegistryNumber), "Diarienummer", it => it.RegistryNumber),
        (nameof(Case.Authority), "Huvudman", it => $"{it.Authority.Name}{(it.Authority.IsIndependent ? " (enskild)" : "")} {it.Authority.OrganisationNumber}".Trim()),
        (nameof(Case.Municipality), "Kommun", it => it.Municipality),
        (nameof(Case.County), "Län", it => it.County ?? ""),
        (nameof(Case.Units), "Skolenheter", it => string.Join(", ", it.Units.Select(unit => $"{unit.Name} ({unit.Code}; {Forms(unit.SchoolForms)})"))),
        (nameof(Case.SchoolForms), "Skolformer", it => Forms(it.SchoolForms)),
        (nameof(Case.Contact), "Kontaktperson", it => it.Contact is { } person ? string.Join(", ", ((string?[])[person.Name, person.Title, person.Email, person.Phone]).OfType<string>()) : ""),
        (nameof(Case.Team), "Team", it => it.Team ?? ""),
        (nameof(Case.ResponsibleId), "Ansvarig", it => it.ResponsibleName ?? ""),
        (nameof(Case.Stage), "Skede", it => it.Stage.Label()),
        (nameof(Case.Deadlines), "Datum att hålla", it => string.Join(", ", it.Deadlines.Select(deadline => $"{deadline.Date:yyyy-MM-dd} {deadline.What}{(deadline.IsDone ? " (klart)" : "")}"))),
        (nameof(Case.OngoingProgrammes), "Pågående program", it => string.Join(", ", it.OngoingProgrammes)),
        (nameof(Case.Notes), "Anteckningar", it => it.Notes),
    ];

    /// <summary>The fields that differ, in the order of the form.</summary>
    public static IReadOnlyList<FieldDifference> Between(Case before, Case after) =>
        [.. Fields.Select(field => new FieldDifference(field.Field, field.Name, field.Value(before), field.Value(after)))
            .Where(field => field.Before != field.After)];

    private static string Forms(IEnumerable<Corpus.SchoolForm> forms) => string.Join(", ", forms.Select(form => form.Label()));
}
