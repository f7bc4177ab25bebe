using Microsoft.Data.Sqlite;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// Removes records. Their numbers stay in the full-text index until it is built anew and are passed over by readers; counts that scores
/// depend on are mended at once.
/// </summary>
internal static class RecordRemover
{
    /// <summary>Removes those of some ids that are there.</summary>
    /// <returns>The index after.</returns>
    public static IndexHead Remove(SqliteConnection connection, SqlFolder sql, IndexHead head, IEnumerable<string> ids)
    {
        using var number = new Statement(connection, sql["select-number"], "id");
        using var length = new Statement(connection, sql["select-length"], "number");
        using var impacts = new Statement(connection, sql["select-record-impacts"], "number");
        using var release = new Statement(connection, sql["release-impact"], "id");
        using var delete = new Statement(connection, sql["delete-record"], "number");
        using var mark = new Statement(connection, sql["insert-deleted"], "number");
        var held = new List<int>();
        foreach (var id in ids.Distinct())
        {
            if (number.Value(id) is not { } found)
            {
                continue;
            }

            var removed = (double)length.Value(found)!;
            Impacts.Decode((byte[])impacts.Value(found)!, held);
            foreach (var impact in held)
            {
                release.Run(impact);
            }

            delete.Run(found);
            mark.Run(found);
            head = head with { Records = head.Records - 1, TotalLength = head.TotalLength - removed };
        }

        return head;
    }
}
