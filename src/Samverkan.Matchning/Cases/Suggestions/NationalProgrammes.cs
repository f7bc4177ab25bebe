using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Cases.Suggestions;

/// <summary>
/// National programmes that may already run at a school authority: interventions of the corpus that a national agency offers. Two that
/// are about the same thing at the same time compete for the same hours.
/// </summary>
public static class NationalProgrammes
{
    private static readonly string[] Owners = ["Skolverket", "Specialpedagogiska skolmyndigheten", "SPSM", "Socialstyrelsen", "regeringen"];

    /// <summary>The programmes to choose among, by title.</summary>
    public static IReadOnlyList<Intervention> Of(CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. corpus.Interventions.Where(IsNational).OrderBy(programme => programme.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>What a record overlaps with, in Swedish; empty when with nothing.</summary>
    /// <param name="record">A suggested record.</param>
    /// <param name="area">Slug of the area that it is suggested for.</param>
    /// <param name="ongoing">Programmes that already run.</param>
    internal static IReadOnlyList<string> Overlaps(CorpusRecord record, string area, IEnumerable<Intervention> ongoing) =>
    [
        .. ongoing.Where(programme => programme.Id == record.Id || (record is Intervention && programme.Areas.Contains(area)))
            .Select(programme => programme.Id == record.Id ? $"{programme.Title} pågår redan hos huvudmannen."
                : $"Huvudmannen deltar redan i {programme.Title}, som också rör området. Stäm av tid och innehåll så att insatserna inte tävlar."),
    ];

    private static bool IsNational(Intervention record) =>
        record.Owner is { } owner && Owners.Any(name => owner.Contains(name, StringComparison.OrdinalIgnoreCase));
}
