using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Corpus;
using SQLitePCL;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>A connection with the statements of a search, compiled once. Used by one search at a time.</summary>
internal sealed class IndexReader : IRecordRows, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _impacts;
    private readonly Statement _recordImpacts;
    private readonly Statement _vector;
    private readonly Statement _json;
    private readonly Statement _title;
    private readonly Statement _byId;
    private readonly Statement _number;
    private readonly Statement _titles;
    private readonly sqlite3_stmt _posting;

    public IndexReader(SqliteDatabase database)
    {
        var sql = database.Sql;
        _connection = database.Open();
        _impacts = new Statement(_connection, sql["select-impacts"], "term");
        _recordImpacts = new Statement(_connection, sql["select-record-impacts"], "number");
        _vector = new Statement(_connection, sql["select-vector"], "number");
        _json = new Statement(_connection, sql["select-json"], "number");
        _title = new Statement(_connection, sql["select-title"], "number");
        _byId = new Statement(_connection, sql["select-by-id"], "id");
        _number = new Statement(_connection, sql["select-number"], "id");
        _titles = new Statement(_connection, sql["select-titles"], "expression", "limit");

        // Posting lists are the one place where rows come by the hundred thousand: read below ADO.NET, a row takes half the time.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_connection.Handle, sql["select-posting"], out _posting), _connection.Handle);
    }

    /// <summary>The impacts of a term, the greatest weight first; empty when no record has the term.</summary>
    public IReadOnlyList<Impact> ImpactsOf(string term)
    {
        var impacts = new List<Impact>();
        using var rows = _impacts.Rows(term);
        while (rows.Read())
        {
            impacts.Add(new Impact(rows.GetInt32(0), rows.GetInt32(1) * Impacts.Unit, rows.GetInt32(2)));
        }

        return impacts;
    }

    /// <summary>Calls back with each record that has an impact, ascending.</summary>
    /// <param name="impact">Id of the impact.</param>
    /// <param name="most">Records after which to stop.</param>
    /// <param name="found">Takes the number of a record.</param>
    /// <returns>Whether all were read.</returns>
    public bool Postings(int impact, int most, Action<int> found)
    {
        raw.sqlite3_bind_text(_posting, 1, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{impact}\""));
        var result = raw.SQLITE_ROW;
        for (var read = 0; read < most && (result = raw.sqlite3_step(_posting)) == raw.SQLITE_ROW; read++)
        {
            found((int)raw.sqlite3_column_int64(_posting, 0));
        }

        raw.sqlite3_reset(_posting);
        if (result is not raw.SQLITE_ROW and not raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, _connection.Handle);
        }

        return result == raw.SQLITE_DONE;
    }

    /// <summary>Ids of a record's impacts; empty when the record is gone.</summary>
    public void ImpactsOf(int number, List<int> ids) => Impacts.Decode(_recordImpacts.Value(number) as byte[] ?? [], ids);

    /// <summary>The vector of a record; null when the record is gone.</summary>
    public float[]? Vector(int number) => _vector.Value(number) is byte[] bytes ? MemoryMarshal.Cast<byte, float>(bytes).ToArray() : null;

    /// <inheritdoc/>
    public IEnumerable<(int Number, float[] Vector)> Vectors(IReadOnlyList<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (Vector(number) is { } vector)
            {
                yield return (number, vector);
            }
        }
    }

    /// <inheritdoc/>
    public CorpusRecord? Record(int number) => _json.Value(number) is string json ? RecordJson.Read(json) : null;

    /// <inheritdoc/>
    public string Title(int number) => _title.Value(number) as string ?? "";

    /// <summary>The record with an id; null when there is none.</summary>
    public CorpusRecord? Record(string id) => _byId.Value(id) is string json ? RecordJson.Read(json) : null;

    /// <summary>Number of the record with an id; null when there is none.</summary>
    public int? Number(string id) => (int?)(long?)_number.Value(id);

    /// <summary>Titles with words that begin with the words typed, those that begin with all of it first.</summary>
    public IReadOnlyList<string> Titles(string typed, int limit)
    {
        // A phrase in quotes, whatever it holds, is no operator of FTS5; ^ asks for it first in the title, * for words that go on.
        // NUL would end the expression for SQLite.
        var phrase = $"\"{typed.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ')}\" *";
        return [.. Titles($"^ {phrase}").Concat(Titles(phrase)).Distinct()];

        List<string> Titles(string expression)
        {
            var titles = new List<string>();
            using var rows = _titles.Rows(expression, limit);
            while (rows.Read())
            {
                titles.Add(rows.GetString(0));
            }

            return titles;
        }
    }

    public void Dispose()
    {
        _posting.Dispose();
        foreach (var statement in (IDisposable[])[_impacts, _recordImpacts, _vector, _json, _title, _byId, _number, _titles])
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }
}
