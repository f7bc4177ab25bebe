using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Reads and writes the one row that says what an index holds.</summary>
internal static class HeadTable
{
    /// <summary>The head; null when the index has none yet.</summary>
    public static IndexHead? Read(SqliteConnection connection, SqlFolder sql)
    {
        using var select = new Statement(connection, sql["select-head"]);
        using var row = select.Rows();
        return !row.Read() ? null : new IndexHead(
            row.GetString(0), DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture), row.GetInt32(2), row.GetDouble(3), row.GetInt32(4));
    }

    public static void Insert(SqliteConnection connection, SqlFolder sql, string fingerprint, DateTimeOffset builtAt)
    {
        using var insert = new Statement(connection, sql["insert-head"], "fingerprint", "builtAt");
        insert.Run(fingerprint, builtAt.ToString("O", CultureInfo.InvariantCulture));
    }

    public static void Update(SqliteConnection connection, SqlFolder sql, IndexHead head)
    {
        using var update = new Statement(connection, sql["update-head"], "records", "totalLength", "nextNumber");
        update.Run(head.Records, head.TotalLength, head.NextNumber);
    }
}
