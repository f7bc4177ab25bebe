using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>Keeps vectors and attributes in memory, and adds what has come since. Thread-safe.</summary>
/// <param name="models">Tells the length of vectors, and reads questions.</param>
/// <param name="corpus">Areas and glossary.</param>
internal sealed class SqlServerSnapshots(LanguageModels models, CorpusSnapshot corpus)
{
    /// <summary>Words that misspelt ones are exchanged for.</summary>
    private const int Words = 50_000;

    private readonly QueryReader _reader = new(models, corpus, ImmutableDictionary<string, int>.Empty);
    private readonly Lock _loading = new();
    private (IndexGeneration Generation, IndexSnapshot Snapshot)? _loaded;

    /// <summary>The index as a transaction sees it. Its first look at the database is made here, one at a time, so that none sees less than what is loaded.</summary>
    public (IndexGeneration Generation, IndexSnapshot Snapshot) Current(SqlConnection connection, SqlTransaction transaction)
    {
        lock (_loading)
        {
            var now = connection.QuerySingleOrDefault<IndexGeneration>(SqlServerIndexWriter.Sql["select-current"], transaction: transaction) ?? throw SqlServerIndexWriter.NoIndex();
            new IndexState(now.Fingerprint, now.Records, now.BuiltAt).RequireModel(models.IndexFingerprint);
            if (_loaded is { } loaded && loaded.Generation == now)
            {
                return loaded;
            }

            // Columns and vectors are added to in place: should that fail half-way, the next search loads all anew.
            var earlier = _loaded?.Generation.Generation == now.Generation ? _loaded.Value.Snapshot : null;
            _loaded = null;
            var fresh = (now, Load(connection, transaction, now, earlier));
            _loaded = fresh;
            return fresh;
        }
    }

    private IndexSnapshot Load(SqlConnection connection, SqlTransaction transaction, IndexGeneration now, IndexSnapshot? earlier)
    {
        var columns = earlier?.Columns ?? new RecordColumns();
        var vectors = earlier?.Vectors ?? new QuantizedVectors(models.IndexDimensions);
        Add(connection, transaction, now, columns, vectors);
        var live = (earlier?.Live ?? new RecordSet(0)).Copy(columns.Count);
        for (var number = earlier?.Count ?? 0; number < columns.Count; number++)
        {
            live.Add(number);
        }

        foreach (var number in Query<int>("select-deleted"))
        {
            live.Remove(number);
        }

        return new IndexSnapshot(
            new IndexHead(now.Fingerprint, now.BuiltAt, now.Records, now.TotalLength, now.NextNumber), now.Version, columns.Count, live, columns, vectors,
            [.. Query<string>("select-profiles").Select(RecordJson.ReadAttributes)],
            [.. Query<string>("select-area-lists").Select(json => JsonSerializer.Deserialize<string[]>(json)!)],
            SnapshotLoader.IsNear(earlier?.Texts.Records, now.Records) ? earlier!.Texts : Texts());

        IEnumerable<T> Query<T>(string statement) => connection.Query<T>(SqlServerIndexWriter.Sql[statement], new { generation = now.Generation }, transaction);

        IndexTexts Texts()
        {
            var words = connection.Query<(string Word, int Count)>(SqlServerIndexWriter.Sql["select-words"], new { generation = now.Generation, limit = Words }, transaction)
                .ToDictionary(row => row.Word, row => row.Count, StringComparer.Ordinal);
            return new IndexTexts(now.Records, _reader.With(words), new Lazy<Suggester>(() => new Suggester(corpus, words)));
        }
    }

    /// <summary>Adds the rows that are not in memory yet; a number that no record has any more takes an empty place.</summary>
    private static void Add(SqlConnection connection, SqlTransaction transaction, IndexGeneration now, RecordColumns columns, QuantizedVectors vectors)
    {
        var none = new byte[QuantizedVectors.EncodedLength(vectors.Dimensions)];
        var bytes = new List<byte>();
        var rows = connection.Query<(int Number, string Id, string Title, int Profile, int AreaList, float Length, byte[] Code)>(
            SqlServerIndexWriter.Sql["select-rows"], new { generation = now.Generation, from = columns.Count }, transaction, buffered: false, commandTimeout: 0);
        foreach (var row in rows)
        {
            Fill(row.Number);
            vectors.Add(row.Code);
            bytes.Clear();
            RecordColumns.Write(bytes, new RecordRow(row.Id, row.Title, row.Profile, row.AreaList, row.Length));
            columns.Add([.. bytes], 1);
        }

        Fill(now.NextNumber);

        void Fill(int number)
        {
            while (columns.Count < number)
            {
                vectors.Add(none);
                columns.AddGap();
            }
        }
    }
}
