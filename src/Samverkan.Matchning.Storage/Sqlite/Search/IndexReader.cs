using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>A connection with the statements of a search, compiled once. Used by one search at a time.</summary>
internal sealed class IndexReader : IRecordRows, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _impacts;
    private readonly RawStatement _recordImpacts;
    private readonly RawStatement _vector;
    private readonly Statement _json;
    private readonly Statement _title;
    private readonly Statement _byId;
    private readonly Statement _number;
    private readonly Statement _titles;
    private readonly RawStatement _posting;

    public IndexReader(SqliteDatabase database)
    {
        var sql = database.Sql;
        _connection = database.Open();
        using var cache = new Statement(_connection, sql["set-cache"]);
        cache.Run();
        _impacts = new Statement(_connection, sql["select-impacts"], "term");
        _recordImpacts = new RawStatement(_connection, sql["select-record-impacts"]);
        _vector = new RawStatement(_connection, sql["select-vector"]);
        _json = new Statement(_connection, sql["select-json"], "number");
        _title = new Statement(_connection, sql["select-title"], "number");
        _byId = new Statement(_connection, sql["select-by-id"], "id");
        _number = new Statement(_connection, sql["select-number"], "id");
        _titles = new Statement(_connection, sql["select-titles"], "expression", "limit");
        _posting = new RawStatement(_connection, sql["select-posting"]);
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

    /// <summary>Begins to read the records that have an impact, ascending; the caller resets the statement.</summary>
    /// <param name="impact">Id of the impact.</param>
    /// <param name="postings">Stands on the first record when there is one.</param>
    /// <returns>Whether there is one.</returns>
    public bool HasPostings(int impact, out RawStatement postings)
    {
        postings = _posting;
        return postings.First(string.Create(CultureInfo.InvariantCulture, $"\"{impact}\""));
    }

    /// <summary>Ids of a record's impacts; empty when the record is gone.</summary>
    public void ImpactsOf(int number, List<int> ids)
    {
        Impacts.Decode(_recordImpacts.First(number) ? _recordImpacts.Bytes : [], ids);
        _recordImpacts.Reset();
    }

    /// <summary>Exact cosine of a unit vector with a record; −1 when the record is gone.</summary>
    public float Cosine(ReadOnlySpan<float> vector, int number)
    {
        var cosine = _vector.First(number) ? TensorPrimitives.Dot(vector, MemoryMarshal.Cast<byte, float>(_vector.Bytes)) : -1;
        _vector.Reset();
        return cosine;
    }

    /// <summary>The vector of a record; null when the record is gone.</summary>
    public float[]? Vector(int number)
    {
        var vector = _vector.First(number) ? MemoryMarshal.Cast<byte, float>(_vector.Bytes).ToArray() : null;
        _vector.Reset();
        return vector;
    }

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
        foreach (var statement in (IDisposable[])[_impacts, _recordImpacts, _vector, _posting, _json, _title, _byId, _number, _titles])
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }
}
