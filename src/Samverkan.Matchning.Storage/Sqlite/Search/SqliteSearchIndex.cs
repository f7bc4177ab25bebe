using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// The index of a data folder: records, posting lists and float vectors in SQLite; quantised vectors and attributes in memory. What
/// other programs add, and a whole new generation, is seen by the next search. Thread-safe.
/// </summary>
public sealed class SqliteSearchIndex : ISearchIndex, IQuestionReader, IDisposable
{
    private readonly IndexFolder _folder;
    private readonly SnapshotLoader _loader;
    private readonly Highlighter _highlighter;
    private readonly Lock _switching = new();
    private Generation? _generation;

    /// <summary>Prepares; nothing is opened before the first use.</summary>
    /// <param name="path">The index's folder.</param>
    /// <param name="models">What questions are read with.</param>
    /// <param name="corpus">Areas and glossary.</param>
    public SqliteSearchIndex(string path, LanguageModels models, CorpusSnapshot corpus)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(corpus);
        _folder = new IndexFolder(path, TimeProvider.System);
        _loader = new SnapshotLoader(models, corpus);
        _highlighter = new Highlighter(models.Analyzer);
    }

    /// <inheritdoc/>
    public IndexState State => Use(generation => generation.Database.Run(connection => HeadTable.Read(connection, generation.Database.Sql)) is { } head
        ? new IndexState(head.Fingerprint, head.Records, head.BuiltAt) : new IndexState("", 0, default));

    /// <inheritdoc/>
    public SearchResult Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        return Read((snapshot, reader) =>
        {
            if (string.IsNullOrWhiteSpace(query.Text) && !query.HasFilter)
            {
                return SearchResult.Empty;
            }

            var question = snapshot.Texts.Reader.Read(query.Text);
            return new HybridSearch(snapshot, reader, new LexicalScores(reader, snapshot, question.Terms), query, question, _highlighter).Run();
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Similar(string id, int limit) => Read<IReadOnlyList<SearchHit>>((snapshot, reader) =>
    {
        if (limit <= 0 || reader.Number(id) is not { } number || reader.Vector(number) is not { } vector)
        {
            return [];
        }

        var cosines = new float[snapshot.Count];
        // As many more than wanted as rounding to bytes may have put in the wrong place.
        var count = (int)Math.Min(100 + (2L * limit), int.MaxValue);
        new NearestScan(snapshot.Vectors, snapshot.HasGaps ? snapshot.Live : null).Run(vector, cosines, count, null);
        var best = Best.Of(cosines, count, snapshot.Live).Where(other => other != number)
            .Select(other => (other, reader.Cosine(vector, other))).ToList();
        return [.. new HitRank(snapshot, reader, SearchSort.Relevance).First(best, limit)
            .Select(row => reader.Record(row.Number) is { } record ? new SearchHit(record, Math.Max(0, row.Score), row.Score, 0, []) : null).OfType<SearchHit>()];
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> Suggest(string prefix, int limit) => Read((snapshot, reader) =>
        snapshot.Texts.Suggester.Value.Suggest(prefix, limit, (typed, most) => Suggester.Fitting(reader.Titles(typed, most), typed)));

    /// <inheritdoc/>
    public CorpusRecord? Find(string id) => Read((_, reader) => reader.Record(id));

    /// <inheritdoc/>
    ReadQuery IQuestionReader.Read(string text) => Read((snapshot, _) => snapshot.Texts.Reader.Read(text));

    /// <summary>Closes the files.</summary>
    public void Dispose() => _generation?.Dispose();

    private T Read<T>(Func<IndexSnapshot, IndexReader, T> work) => Use(generation => generation.Database.Translated(() =>
    {
        var snapshot = generation.Snapshot();
        return generation.Read(reader => work(snapshot, reader));
    }));

    private T Use<T>(Func<Generation, T> work)
    {
        var generation = Current();
        try
        {
            return work(generation);
        }
        finally
        {
            generation.Dispose();
        }
    }

    /// <summary>The generation in use, counted as used.</summary>
    private Generation Current()
    {
        lock (_switching)
        {
            var name = _folder.Required();
            if (_generation?.Name != name)
            {
                var database = _folder.Open(name);
                var next = database.Translated(() => new Generation(name, database, _loader));
                _generation?.Dispose();
                _generation = next;
            }

            _generation.Use();
            return _generation;
        }
    }
}
