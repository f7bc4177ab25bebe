using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Corpus;

/// <summary>How the corpus covers areas and school forms, and what its evidence and research consist of.</summary>
public sealed record CorpusStatistics
{
    /// <summary>A row for each problem area, in the order of the areas.</summary>
    public required IReadOnlyList<AreaCoverage> Areas { get; init; }

    /// <summary>Interventions by evidence level; every level is there.</summary>
    public required IReadOnlyDictionary<EvidenceLevel, int> Evidence { get; init; }

    /// <summary>Research records by kind; every kind is there.</summary>
    public required IReadOnlyDictionary<ResearchKind, int> Research { get; init; }

    /// <summary>Counts a corpus and its labelled passages.</summary>
    public static CorpusStatistics Of(CorpusSnapshot corpus, IReadOnlyList<LabelledPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(passages);
        return new CorpusStatistics
        {
            Areas = [.. corpus.Areas.Select(area => AreaCoverage.Of(area, corpus, passages))],
            Evidence = Counts(corpus.Interventions, intervention => intervention.Evidence.Level),
            Research = Counts(corpus.Research, item => item.ResearchKind),
        };
    }

    private static Dictionary<TKey, int> Counts<T, TKey>(IReadOnlyList<T> records, Func<T, TKey> key) where TKey : struct, Enum =>
        Enum.GetValues<TKey>().ToDictionary(value => value, value => records.Count(record => key(record).Equals(value)));
}
