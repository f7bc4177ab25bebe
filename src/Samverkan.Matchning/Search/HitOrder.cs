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
        ArgumentNullException.ThrowIfNull(record);
        return Sort(found, sort, row => HitSortKey.Of(record(row)), score);
    }

    /// <summary>Sorts rows whose records are not at hand.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="sort">The order.</param>
    /// <param name="key">Gives what a row is sorted by.</param>
    /// <param name="score">Gives the score of a row.</param>
    public static IEnumerable<T> Sort<T>(IEnumerable<T> found, SearchSort sort, Func<T, HitSortKey> key, Func<T, float> score)
    {
        var first = sort switch
        {
            SearchSort.Relevance => found.OrderByDescending(score),
            SearchSort.Evidence => found.OrderBy(row => key(row).Evidence ?? (EvidenceLevel)int.MaxValue).ThenByDescending(score),
            SearchSort.Year => found.OrderByDescending(row => key(row).Year ?? int.MinValue).ThenByDescending(score),
            SearchSort.Title => found.OrderBy(row => key(row).Title, Swedish).ThenByDescending(score),
            _ => throw new ArgumentOutOfRangeException(nameof(sort)),
        };
        return first.ThenBy(row => key(row).Id, StringComparer.Ordinal);
    }
}

/// <summary>What a record is sorted by.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Evidence">Evidence of an intervention; null for other records.</param>
/// <param name="Year">Year of research; null when unknown and for other records.</param>
public readonly record struct HitSortKey(string Id, string Title, EvidenceLevel? Evidence, int? Year)
{
    /// <summary>What a record is sorted by.</summary>
    public static HitSortKey Of(CorpusRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new HitSortKey(record.Id, record.Title, (record as Intervention)?.Evidence.Level, (record as ResearchItem)?.Year);
    }
}
