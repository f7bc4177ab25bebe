using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Reads records one by one: those that no chunk holds yet.</summary>
internal static class TailRows
{
    /// <summary>Records from a number on, ascending; numbers that no record has any more are left out.</summary>
    public static IEnumerable<(int Number, RecordRow Row, float[] Vector)> Read(SqliteConnection connection, SqlFolder sql, int from)
    {
        using var select = new Statement(connection, sql["select-tail"], "from");
        using var rows = select.Rows(from);
        while (rows.Read())
        {
            var row = new RecordRow(rows.GetString(1), rows.GetString(2), rows.GetInt32(3), rows.GetInt32(4), rows.GetFloat(5));
            yield return (rows.GetInt32(0), row, MemoryMarshal.Cast<byte, float>((byte[])rows[6]).ToArray());
        }
    }
}
