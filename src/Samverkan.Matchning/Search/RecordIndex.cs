using System.Numerics.Tensors;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Search;

/// <summary>
/// The corpus in memory, ready to search and to match: about 600 records are embedded and indexed in a quarter of a second, so
/// there is nothing to build beforehand and nothing that can go stale. It computes every score exactly and is what stored indexes
/// are compared with. Thread-safe after construction.
/// </summary>
public sealed class RecordIndex : ISearchIndex, IQuestionReader
{
    private const int WordsShown = 5;
    private readonly Bm25Index _lexical = new();
    private readonly float[][] _vectors;
    private readonly RecordAttributes[] _attributes;
    private readonly Dictionary<string, int> _numbers;
    private readonly QueryReader _reader;
    private readonly Highlighter _highlighter;
    private readonly Lazy<Suggester> _suggester;

    /// <summary>Indexes a corpus.</summary>
    /// <param name="corpus">The records.</param>
    /// <param name="models">What texts are read with.</param>
    /// <param name="clock">Tells when the index is made; the system's clock when left out.</param>
    public RecordIndex(CorpusSnapshot corpus, LanguageModels models, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(models);
        Records = corpus.Records;
        _numbers = Records.Select((record, number) => (record.Id, number)).ToDictionary(row => row.Id, row => row.number, StringComparer.Ordinal);
        var indexer = new RecordIndexer(models, corpus);
        var indexed = new IndexedRecord[Records.Count];
        Parallel.For(0, indexed.Length, i => indexed[i] = indexer.Index(Records[i]));
        _vectors = Array.ConvertAll(indexed, record => record.Vector);
        _attributes = Array.ConvertAll(indexed, record => record.Attributes);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in indexed)
        {
            _lexical.Add(record.Terms);
            foreach (var (word, count) in record.Words)
            {
                words[word] = words.GetValueOrDefault(word) + count;
            }
        }

        _reader = new QueryReader(models with { Served = null, IndexMinCosine = HybridRanking.MinCosine }, corpus, words);
        _highlighter = new Highlighter(models.Analyzer);
        _suggester = new Lazy<Suggester>(() => new Suggester(corpus, words));
        State = new IndexState(models.Embeddings.Fingerprint, Records.Count, (clock ?? TimeProvider.System).GetUtcNow());
    }

    /// <summary>All records, in the order of their numbers.</summary>
    public IReadOnlyList<CorpusRecord> Records { get; }

    /// <inheritdoc/>
    public IndexState State { get; }

    /// <inheritdoc/>
    public SearchResult Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        var isListing = string.IsNullOrWhiteSpace(query.Text);
        if (isListing && !query.HasFilter)
        {
            return SearchResult.Empty;
        }

        var question = _reader.Read(query.Text);
        var lexical = _lexical.Score(question.Terms);
        var dense = Array.ConvertAll(_vectors, vector => TensorPrimitives.Dot<float>(question.Vector, vector));
        bool Answers(int i) => isListing || question.IsHit(dense[i], lexical[i]);

        var passing = Enumerable.Range(0, Records.Count).Where(i => _attributes[i].Passes(query)).ToArray();
        var fused = ScoreFusion.Fuse(
            Array.ConvertAll(passing, i => dense[i]), Array.ConvertAll(passing, i => lexical[i]), question.DenseShare, HybridRanking.FusionDepth);
        var found = passing.Select((i, place) => (Number: i, Score: HybridRanking.Score(fused[place], HybridRanking.Lift(Records[i].Areas, question.Areas))))
            .Where(row => Answers(row.Number)).ToList();
        var hits = HitOrder.Sort(found, query.Sort, row => Records[row.Number], row => row.Score).Skip(query.Offset).Take(query.Limit)
            .Select(row => new SearchHit(Records[row.Number], row.Score, dense[row.Number], lexical[row.Number], Words(question, row.Number))
            {
                Highlights = query.WithHighlights ? _highlighter.Of(Records[row.Number], question.Terms) : null,
            });
        var facets = query.WithFacets ? FacetCounter.Count([.. Enumerable.Range(0, Records.Count).Where(Answers).Select(i => _attributes[i])], query) : [];
        return new SearchResult([.. hits], found.Count, facets, question.DidYouMean);
    }

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Similar(string id, int limit) => !_numbers.TryGetValue(id, out var number) ? [] :
        [.. Enumerable.Range(0, Records.Count).Where(i => i != number)
            .Select(i => (Record: Records[i], Cosine: Cosine(_vectors[number], i)))
            .OrderByDescending(row => row.Cosine).ThenBy(row => row.Record.Id, StringComparer.Ordinal).Take(limit)
            .Select(row => new SearchHit(row.Record, Math.Max(0, row.Cosine), row.Cosine, 0, []))];

    /// <inheritdoc/>
    public IReadOnlyList<string> Suggest(string prefix, int limit) => _suggester.Value.Suggest(
        prefix, limit, (typed, most) => Suggester.Fitting([.. Records.Select(record => record.Title)], typed).Take(most));

    /// <inheritdoc/>
    public CorpusRecord? Find(string id) => _numbers.TryGetValue(id, out var number) ? Records[number] : null;

    /// <inheritdoc/>
    public ReadQuery Read(string text) => _reader.Read(text);

    /// <summary>Number of a record in <see cref="Records"/>.</summary>
    internal int NumberOf(CorpusRecord record) => _numbers[record.Id];

    /// <summary>Cosine of a unit vector with a record.</summary>
    internal float Cosine(float[] vector, int record) => TensorPrimitives.Dot<float>(vector, _vectors[record]);

    /// <summary>BM25 of all records for a text, without the glossary: passages are long enough to speak for themselves.</summary>
    internal (IReadOnlyDictionary<string, float> Terms, float[] Scores) Lexical(IEnumerable<AnalyzedToken> tokens)
    {
        var terms = Bm25Index.Terms([.. tokens]);
        return (terms, _lexical.Score(terms));
    }

    /// <summary>The terms that a text and a record share, weightiest first.</summary>
    internal IReadOnlyList<string> SharedTerms(IReadOnlyDictionary<string, float> terms, int record) =>
        [.. _lexical.Explain(terms, record).Select(term => term.Term)];

    private string[] Words(ReadQuery question, int record) => [.. _lexical.Explain(question.Terms, record).Select(term => term.Term).Take(WordsShown)];
}
