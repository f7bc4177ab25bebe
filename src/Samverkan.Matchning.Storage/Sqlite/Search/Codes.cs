using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Gives each text of a table a small number, the same every time.</summary>
internal sealed class Codes : IDisposable
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly Statement _insert;

    public Codes(SqliteConnection connection, string select, string insert)
    {
        using var all = new Statement(connection, select);
        using var rows = all.Rows();
        while (rows.Read())
        {
            _codes[rows.GetString(1)] = rows.GetInt32(0);
        }

        _insert = new Statement(connection, insert, "code", "json");
    }

    /// <summary>The number of a text, which is added when it is new.</summary>
    public int Of(string json)
    {
        if (!_codes.TryGetValue(json, out var code))
        {
            _codes[json] = code = _codes.Count;
            _insert.Run(code.ToString(CultureInfo.InvariantCulture), json);
        }

        return code;
    }

    public void Dispose() => _insert.Dispose();
}
