using System.Globalization;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Search;

/// <summary>Puts found records in the order a user chose.</summary>
public static class HitOrder
{
    private static readonly StringComparer Swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    /// <summary>Sorts; equals come by score, the best first, then by id.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="sort">The order.</param>
    /// <param name="record">Gives the record of a row.</param>
    /// <param name="score">Gives the score of a row.</param>
    public static IEnumerable<T> Sort<T>(IEnumerable<T> found, SearchSort sort, Func<T, CorpusRecord> record, Func<T, float> score)
    {
        var first = sort switch
        {
            SearchSort.Relevance => found.OrderByDescending(score),
            SearchSort.Evidence => found.OrderBy(row => (record(row) as Intervention)?.Evidence.Level ?? (EvidenceLevel)int.MaxValue).ThenByDescending(score),
            SearchSort.Year => found.OrderByDescending(row => (record(row) as ResearchItem)?.Year ?? int.MinValue).ThenByDescending(score),
            SearchSort.Title => found.OrderBy(row => record(row).Title, Swedish).ThenByDescending(score),
            _ => throw new ArgumentOutOfRangeException(nameof(sort)),
        };
        return first.ThenBy(row => record(row).Id, StringComparer.Ordinal);
    }
}
