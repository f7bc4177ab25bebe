using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Import;

/// <summary>Joins two descriptions of one publication: what the first lacks is taken from the second, and lists are united.</summary>
internal static class ResearchMerge
{
    /// <summary>Joins them under the first one's id. The result equals the first when the second adds nothing.</summary>
    public static ResearchItem Join(ResearchItem first, ResearchItem second)
    {
        var areas = first.Areas.Zip(first.AreaProbabilities).Concat(second.Areas.Zip(second.AreaProbabilities))
            .GroupBy(area => area.First).Select(group => (Area: group.Key, Probability: group.Max(area => area.Second)))
            .OrderByDescending(area => area.Probability).ToArray();
        return first with
        {
            Text = first.Text.Length > 0 ? first.Text : second.Text,
            ResearchKind = first.ResearchKind == ResearchKind.Other ? second.ResearchKind : first.ResearchKind,
            Authors = first.Authors.Count > 0 ? first.Authors : second.Authors,
            Year = first.Year ?? second.Year,
            Publisher = first.Publisher ?? second.Publisher,
            Language = first.Language == TextLanguage.Other ? second.Language : first.Language,
            Identifiers = [.. first.Identifiers.Union(second.Identifiers)],
            Keywords = [.. first.Keywords.Union(second.Keywords).Take(ImportLimits.MaxListItems)],
            UniversityIds = [.. first.UniversityIds.Union(second.UniversityIds)],
            Sources = [.. first.Sources.Concat(second.Sources).DistinctBy(source => source.Url)],
            Areas = [.. areas.Select(area => area.Area)],
            AreaProbabilities = [.. areas.Select(area => area.Probability)],
        };
    }

    /// <summary>What is compared with later records: the identifiers of both.</summary>
    public static DuplicateCandidate Join(DuplicateCandidate first, DuplicateCandidate second) => first with
    {
        Year = first.Year ?? second.Year,
        Subtitle = first.Subtitle ?? second.Subtitle,
        Kind = first.Kind ?? second.Kind,
        Surnames = first.Surnames.Count > 0 ? first.Surnames : second.Surnames,
        Fingerprint = first.Fingerprint != 0 ? first.Fingerprint : second.Fingerprint,
        Identifiers = [.. first.Identifiers.Union(second.Identifiers)],
    };
}
