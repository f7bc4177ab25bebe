using Microsoft.Data.Sqlite;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// The impacts of an index being built, kept in memory until it is complete: one row is then written once and not once a batch.
/// Terms grow far slower than records (Heaps' law), so this does too.
/// </summary>
internal sealed class ImpactTable
{
    private readonly Dictionary<(string Term, int Weight), (int Id, int Documents)> _impacts = [];

    /// <summary>Counts a batch.</summary>
    /// <returns>Ids of the batch's impacts.</returns>
    public Dictionary<(string Term, int Weight), int> Count(ImpactCounts batch)
    {
        var ids = new Dictionary<(string Term, int Weight), int>(batch.Documents.Count);
        foreach (var (impact, documents) in batch.Documents)
        {
            var (id, before) = _impacts.TryGetValue(impact, out var known) ? known : (_impacts.Count + 1, 0);
            _impacts[impact] = (id, before + documents);
            ids[impact] = id;
        }

        return ids;
    }

    /// <summary>Writes all of them.</summary>
    public void Write(SqliteConnection connection, SqlFolder sql)
    {
        using var insert = new RawStatement(connection, sql["insert-impact"]);
        foreach (var ((term, weight), (id, documents)) in _impacts)
        {
            insert.Run(id, term, weight, documents);
        }
    }

    /// <summary>Counts a batch in an index that is in use.</summary>
    /// <returns>Ids of the batch's impacts.</returns>
    public static Dictionary<(string Term, int Weight), int> CountStored(SqliteConnection connection, SqlFolder sql, ImpactCounts batch)
    {
        using var upsert = new RawStatement(connection, sql["upsert-impact"]);
        var ids = new Dictionary<(string Term, int Weight), int>(batch.Documents.Count);
        foreach (var ((term, weight), documents) in batch.Documents.OrderBy(impact => impact.Key.Term, StringComparer.Ordinal)) // neighbours share pages
        {
            upsert.First(term, weight, documents);
            ids[(term, weight)] = upsert.Number;
            upsert.Reset();
        }

        return ids;
    }
}
