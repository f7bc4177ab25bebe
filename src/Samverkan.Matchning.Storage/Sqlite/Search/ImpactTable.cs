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
        using var insert = new Statement(connection, sql["insert-impact"], "id", "term", "weight", "documents");
        foreach (var ((term, weight), (id, documents)) in _impacts)
        {
            insert.Run(id, term, weight, documents);
        }
    }

    /// <summary>Counts a batch in an index that is in use.</summary>
    /// <returns>Ids of the batch's impacts.</returns>
    public static Dictionary<(string Term, int Weight), int> CountStored(SqliteConnection connection, SqlFolder sql, ImpactCounts batch)
    {
        using var upsert = new Statement(connection, sql["upsert-impact"], "term", "weight", "documents");
        return batch.Documents.ToDictionary(
            impact => impact.Key,
            impact => (int)(long)upsert.Value(impact.Key.Term, impact.Key.Weight, impact.Value)!);
    }
}
