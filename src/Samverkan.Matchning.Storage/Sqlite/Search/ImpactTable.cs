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
    /// <returns>Ids of the batch's impacts, by their places.</returns>
    public int[] Count(ImpactCounts batch)
    {
        var ids = new int[batch.Count];
        foreach (var (term, weight, place, documents) in batch.All)
        {
            var (id, before) = _impacts.TryGetValue((term, weight), out var known) ? known : (_impacts.Count + 1, 0);
            _impacts[(term, weight)] = (id, before + documents);
            ids[place] = id;
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
    /// <returns>Ids of the batch's impacts, by their places.</returns>
    public static int[] CountStored(SqliteConnection connection, SqlFolder sql, ImpactCounts batch)
    {
        using var upsert = new RawStatement(connection, sql["upsert-impact"]);
        var ids = new int[batch.Count];
        foreach (var (term, weight, place, documents) in batch.All.OrderBy(impact => impact.Term, StringComparer.Ordinal)) // neighbours share pages
        {
            upsert.First(term, weight, documents);
            ids[place] = upsert.Number;
            upsert.Reset();
        }

        return ids;
    }
}
