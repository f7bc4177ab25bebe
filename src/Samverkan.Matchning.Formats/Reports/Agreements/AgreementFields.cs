using System.Globalization;
using Samverkan.Matchning.Cases.Agreements;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Formats.Reports.Agreements;

/// <summary>The fields that a template for överenskommelser may use, and what an agreement puts in them.</summary>
internal static class AgreementFields
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Every field and what it holds.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["diarienummer"] = "diarienummer",
        ["datum"] = "datum",
        ["huvudman"] = "huvudman",
        ["parter"] = "parter",
        ["enheter"] = "skolenheter",
        ["startdatum"] = "första dag",
        ["slutdatum"] = "sista dag",
        ["finansieringsbeslut"] = "beslut om finansiering",
        ["personuppgifter"] = "vad som gäller för personuppgifter",
        ["uppföljning"] = "hur insatserna följs upp",
        ["part.namn"] = "part",
        ["part.roll"] = "partens roll",
        ["part.orgnr"] = "partens organisationsnummer",
        ["part.företrädare"] = "partens företrädare",
        ["enhet.namn"] = "skolenhet",
        ["enhet.kod"] = "skolenhetskod",
        ["enhet.skolformer"] = "skolenhetens skolformer",
        ["område.namn"] = "problemområde",
        ["område.bakgrund"] = "bakgrund till problemområdet",
        ["insats.namn"] = "insats",
        ["insats.område"] = "insatsens problemområde",
        ["insats.utförare"] = "insatsens utförare",
        ["insats.omfattning"] = "insatsens omfattning",
        ["ansvar.part"] = "ansvarig part",
        ["ansvar.uppgift"] = "vad parten ansvarar för",
        ["ansvar.tid"] = "när det ska göras",
    };

    /// <summary>Fields that every överenskommelse must show.</summary>
    public static IReadOnlyList<string> Required { get; } =
        ["diarienummer", "huvudman", "part.namn", "insats.namn", "ansvar.part", "ansvar.uppgift", "startdatum", "slutdatum", "finansieringsbeslut"];

    /// <summary>Fields that may well be empty; the document then shows a dash, and nobody is told.</summary>
    public static IReadOnlySet<string> Optional { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "part.orgnr", "enhet.kod", "enhet.skolformer", "område.bakgrund", "insats.omfattning" };

    /// <summary>The values of an agreement; dates as people read them.</summary>
    public static TemplateValues Of(Agreement agreement) => new(
        Row(
            ("diarienummer", agreement.RegistryNumber), ("datum", Date(agreement.Date)), ("huvudman", agreement.Authority),
            ("parter", Enumerate(agreement.Parties.Select(party => party.Name))), ("enheter", Enumerate(agreement.Units.Select(unit => unit.Name))),
            ("startdatum", Date(agreement.From)), ("slutdatum", Date(agreement.To)), ("finansieringsbeslut", agreement.FinancingDecision),
            ("personuppgifter", agreement.PersonalData), ("uppföljning", agreement.FollowUp)),
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string?>>>(StringComparer.Ordinal)
        {
            ["part"] = [.. agreement.Parties.Select(party => Row(
                ("part.namn", party.Name), ("part.roll", party.Role), ("part.orgnr", party.OrganisationNumber), ("part.företrädare", party.Representative)))],
            ["enhet"] = [.. agreement.Units.Select(unit => Row(
                ("enhet.namn", unit.Name), ("enhet.kod", unit.Code), ("enhet.skolformer", Enumerate(unit.SchoolForms.Select(form => form.Label().ToLower(Swedish))))))],
            ["område"] = [.. agreement.Areas.Select(area => Row(("område.namn", area.Name), ("område.bakgrund", area.Background)))],
            ["insats"] = [.. agreement.Interventions.Select(intervention => Row(
                ("insats.namn", intervention.Title), ("insats.område", intervention.Area), ("insats.utförare", intervention.Provider),
                ("insats.omfattning", intervention.Scope)))],
            ["ansvar"] = [.. agreement.Commitments.Select(commitment => Row(
                ("ansvar.part", commitment.Party), ("ansvar.uppgift", commitment.Responsibility), ("ansvar.tid", commitment.Time)))],
        },
        Labels,
        Optional);

    private static Dictionary<string, string?> Row(params (string Field, string? Value)[] values) =>
        values.ToDictionary(value => value.Field, value => string.IsNullOrWhiteSpace(value.Value) ? null : value.Value.Trim(), StringComparer.Ordinal);

    private static string? Date(DateOnly? date) => date?.ToString("d MMMM yyyy", Swedish);

    /// <summary>"A", "A och B", "A, B och C".</summary>
    private static string? Enumerate(IEnumerable<string> values)
    {
        var list = values.ToList();
        return list.Count < 2 ? list.FirstOrDefault() : $"{string.Join(", ", list[..^1])} och {list[^1]}";
    }
}
