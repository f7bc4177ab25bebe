using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Loads an index into memory, and what has been added to it since.</summary>
/// <param name="models">Tells the length of vectors, and reads questions.</param>
/// <param name="corpus">Areas and glossary.</param>
internal sealed class SnapshotLoader(LanguageModels models, CorpusSnapshot corpus)
{
    /// <summary>Words that misspelt ones are exchanged for.</summary>
    private const int Words = 50_000;

    private readonly QueryReader _reader = new(models, corpus, ImmutableDictionary<string, int>.Empty);

    /// <summary>Loads all, or what is new.</summary>
    /// <param name="connection">The index, in a transaction.</param>
    /// <param name="sql">The statements.</param>
    /// <param name="version">The moment.</param>
    /// <param name="earlier">What was loaded before; its columns and vectors are added to.</param>
    /// <exception cref="MisconfiguredException">The index was made with another model.</exception>
    public IndexSnapshot Load(SqliteConnection connection, SqlFolder sql, long version, IndexSnapshot? earlier)
    {
        var head = HeadTable.Read(connection, sql) ?? throw new MisconfiguredException("index-saknas", "Sökindexet är tomt. Kör samverkan index rebuild.");
        new IndexState(head.Fingerprint, head.Records, head.BuiltAt).RequireModel(models.IndexFingerprint);
        var columns = earlier?.Columns ?? new RecordColumns();
        var vectors = earlier?.Vectors ?? new QuantizedVectors(models.IndexDimensions);
        if (columns.Count % ChunkPacker.Size == 0)
        {
            AddChunks(connection, sql, columns, vectors);
        }

        AddTail(connection, sql, head.NextNumber, columns, vectors);
        var live = (earlier?.Live ?? new RecordSet(0)).Copy(columns.Count);
        for (var number = earlier?.Count ?? 0; number < columns.Count; number++)
        {
            live.Add(number);
        }

        foreach (var number in Read(connection, sql["select-deleted"], row => row.GetInt32(0)))
        {
            live.Remove(number);
        }

        return new IndexSnapshot(
            head, version, columns.Count, live, columns, vectors,
            Read(connection, sql["select-profiles"], row => RecordJson.ReadAttributes(row.GetString(1))),
            Read(connection, sql["select-area-lists"], row => JsonSerializer.Deserialize<string[]>(row.GetString(1))!),
            IsNear(earlier?.Texts.Records, head.Records) ? earlier!.Texts : Texts(connection, sql, head.Records));
    }

    /// <summary>Words change slowly: they are read anew when the records have grown or shrunk by a hundredth.</summary>
    internal static bool IsNear(int? earlier, int now) => earlier is { } before && Math.Abs(now - before) * 100 <= before;

    private IndexTexts Texts(SqliteConnection connection, SqlFolder sql, int records)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        using var select = new Statement(connection, sql["select-words"], "limit");
        using var rows = select.Rows(Words);
        while (rows.Read())
        {
            words[rows.GetString(0)] = rows.GetInt32(1);
        }

        return new IndexTexts(records, _reader.With(words), new Lazy<Suggester>(() => new Suggester(corpus, words)));
    }

    private static void AddChunks(SqliteConnection connection, SqlFolder sql, RecordColumns columns, QuantizedVectors vectors)
    {
        var length = QuantizedVectors.EncodedLength(vectors.Dimensions);
        using var select = new Statement(connection, sql["select-chunks"], "from");
        using var rows = select.Rows(columns.Count);
        while (rows.Read())
        {
            var count = rows.GetInt32(1);
            var encoded = (byte[])rows[2];
            for (var i = 0; i < count; i++)
            {
                vectors.Add(encoded.AsSpan(i * length, length));
            }

            columns.Add((byte[])rows[3], count);
        }
    }

    private static void AddTail(SqliteConnection connection, SqlFolder sql, int nextNumber, RecordColumns columns, QuantizedVectors vectors)
    {
        var encoded = new byte[QuantizedVectors.EncodedLength(vectors.Dimensions)];
        var none = new byte[encoded.Length];
        var bytes = new List<byte>();
        foreach (var (number, row, vector) in TailRows.Read(connection, sql, columns.Count))
        {
            Fill(number);
            QuantizedVectors.Quantize(vector, encoded);
            vectors.Add(encoded);
            bytes.Clear();
            RecordColumns.Write(bytes, row);
            columns.Add([.. bytes], 1);
        }

        Fill(nextNumber);

        void Fill(int number)
        {
            while (columns.Count < number)
            {
                vectors.Add(none);
                columns.AddGap();
            }
        }
    }

    private static List<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        var all = new List<T>();
        using var select = new Statement(connection, sql);
        using var rows = select.Rows();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }
}
