using System.Numerics.Tensors;
using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Storage.SqlServer.Search;

/// <summary>
/// The index in SQL Server: records and posting lists there, with BM25 computed set by set; quantised vectors and attributes in memory, loaded
/// at the first search. Each search sees one snapshot of the database from beginning to end. Thread-safe.
/// </summary>
public sealed class SqlServerSearchIndex : ISearchIndex, IQuestionReader
{
    private readonly SqlServerDatabase _database;
    private readonly SqlServerSnapshots _snapshots;
    private readonly Highlighter _highlighter;

    /// <summary>Prepares; nothing is opened before the first use.</summary>
    /// <param name="database">A migrated database.</param>
    /// <param name="models">What questions are read with.</param>
    /// <param name="corpus">Areas and glossary.</param>
    public SqlServerSearchIndex(SqlServerDatabase database, LanguageModels models, CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(models);
        _database = database;
        _snapshots = new SqlServerSnapshots(models, corpus);
        _highlighter = new Highlighter(models.Analyzer);
    }

    /// <inheritdoc/>
    public IndexState State => _database.Run(connection => connection.QuerySingleOrDefault<IndexGeneration>(SqlServerIndexWriter.Sql["select-current"])) is { } current
        ? new IndexState(current.Fingerprint, current.Records, current.BuiltAt) : throw SqlServerIndexWriter.NoIndex();

    /// <inheritdoc/>
    public SearchResult Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        return Read((connection, transaction, generation, snapshot) =>
        {
            if (string.IsNullOrWhiteSpace(query.Text) && !query.HasFilter)
            {
                return SearchResult.Empty;
            }

            var question = snapshot.Texts.Reader.Read(query.Text);
            var rows = new SqlServerRows(connection, transaction, generation.Generation);
            var words = new SqlServerScores(connection, transaction, generation, snapshot, question.Terms);
            return new HybridSearch(snapshot, rows, words, query, question, _highlighter).Run();
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Similar(string id, int limit) => Read<IReadOnlyList<SearchHit>>((connection, transaction, generation, snapshot) =>
    {
        var rows = new SqlServerRows(connection, transaction, generation.Generation);
        if (limit <= 0 || ById(connection, transaction, id) is not var (number, _) || rows.Vectors([number]).FirstOrDefault().Vector is not { } vector)
        {
            return [];
        }

        var cosines = new float[snapshot.Count];
        // As many more than wanted as rounding to bytes may have put in the wrong place.
        var count = (int)Math.Min(100 + (2L * limit), int.MaxValue);
        new NearestScan(snapshot.Vectors, snapshot.HasGaps ? snapshot.Live : null).Run(vector, cosines, count, null);
        var near = Best.Of(cosines, count, snapshot.Live).Where(other => other != number).ToList();
        var exact = rows.Vectors(near).Select(row => (row.Number, TensorPrimitives.Dot<float>(vector, row.Vector))).ToList();
        return
        [
            .. new HitRank(snapshot, rows, SearchSort.Relevance).First(exact, limit)
                .Select(row => rows.Record(row.Number) is { } record ? new SearchHit(record, Math.Max(0, row.Score), row.Score, 0, []) : null).OfType<SearchHit>(),
        ];
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> Suggest(string prefix, int limit) => Read((connection, transaction, generation, snapshot) =>
        snapshot.Texts.Suggester.Value.Suggest(prefix, limit, (typed, most) =>
            Suggester.Fitting(Titles(connection, transaction, generation, typed, most), typed).Take(most)));

    /// <inheritdoc/>
    public CorpusRecord? Find(string id) => _database.Run(connection => ById(connection, null, id) is var (_, json) ? RecordJson.Read(json) : null);

    /// <inheritdoc/>
    ReadQuery IQuestionReader.Read(string text) => Read((_, _, _, snapshot) => snapshot.Texts.Reader.Read(text));

    private static List<string> Titles(SqlConnection connection, SqlTransaction transaction, IndexGeneration generation, string typed, int most)
    {
        // By the first word typed, whole if more words follow it; what stands for other letters in LIKE is taken as it stands.
        const int Spare = 50;
        var words = Language.Analysis.Tokenizer.Tokenize(typed).Select(token => token.Text).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var pattern = string.Concat(words[0].Select(letter => letter is '%' or '_' or '[' or '\\' ? $"\\{letter}" : letter.ToString())) + (words.Count > 1 ? "" : "%");
        return connection.Query<string>(SqlServerIndexWriter.Sql["suggest-titles"], new { generation = generation.Generation, pattern, limit = most * Spare }, transaction).AsList();
    }

    private static (int Number, string Json)? ById(SqlConnection connection, SqlTransaction? transaction, string id) =>
        connection.Query<(int, string)>(SqlServerIndexWriter.Sql["select-by-id"], new { id }, transaction).Select(row => ((int, string)?)row).FirstOrDefault();

    private T Read<T>(Func<SqlConnection, SqlTransaction, IndexGeneration, IndexSnapshot, T> work) => _database.Read((connection, transaction) =>
    {
        var (generation, snapshot) = _snapshots.Current(connection, transaction);
        return work(connection, transaction, generation, snapshot);
    });
}
