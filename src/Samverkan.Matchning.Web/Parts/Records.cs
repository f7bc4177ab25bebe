using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.Parts;

/// <summary>How a record is named in a few words, in lists and headings.</summary>
internal static class Records
{
    /// <summary>What it is, as exactly as is known: "Program", "Rapport", "Centrum".</summary>
    public static string KindOf(CorpusRecord record) => record switch
    {
        Intervention intervention => $"Insats, {intervention.Format.Label().ToLower(Swedish.Culture)}",
        University university => university.UniversityKind.Label(),
        SpsmService service => $"SPSM:s stöd, {service.ServiceKind.Label().ToLower(Swedish.Culture)}",
        ResearchItem item => item.ResearchKind.Label(),
        _ => record.Kind.Label(),
    };

    /// <summary>Who stands behind it, and when; null when nothing is known.</summary>
    public static string? Byline(CorpusRecord record) => record switch
    {
        Intervention intervention => intervention.Owner,
        University university => Joined(university.Towns),
        ResearchItem item => Joined([Authors(item), item.Authors.Contains(item.Publisher ?? "") ? null : item.Publisher, item.Year?.ToString(Swedish.Culture)]),
        _ => null,
    };

    /// <summary>Two authors by name; of more, the first.</summary>
    private static string? Authors(ResearchItem item) => item.Authors switch
    {
        [] => null,
        [var one] => one,
        [var one, var two] => $"{one} och {two}",
        var many => $"{many[0]} med flera",
    };

    private static string? Joined(IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } text ? text : null;
}
