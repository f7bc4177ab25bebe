using System.Numerics.Tensors;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Search;

/// <summary>
/// The corpus in memory, ready to search and to match: about 600 records are embedded and indexed in a few tens of milliseconds, so
/// there is nothing to build beforehand and nothing that can go stale. Thread-safe after construction.
/// </summary>
public sealed class RecordIndex : ISearchIndex
{
    /// <summary>Share of meaning against words. Chosen on the development half of the judged questions in <c>corpus/utvardering</c>.</summary>
    private const float DenseShare = 0.5f;

    /// <summary>Cosine under which a hit without a common word is not shown: everything resembles everything a little.</summary>
    private const float MinCosine = 0.25f;

    private const int FusionDepth = 200;
    private readonly LanguageModels _models;
    private readonly QueryTerms _terms;
    private readonly Bm25Index _lexical = new();
    private readonly float[][] _vectors;
    private readonly Dictionary<string, int> _numbers;

    /// <summary>Indexes a corpus.</summary>
    public RecordIndex(CorpusSnapshot corpus, LanguageModels models)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(models);
        Records = corpus.Records;
        _models = models;
        _terms = new QueryTerms(models.Analyzer, corpus.Glossary);
        _numbers = Records.Select((record, number) => (record.Id, number)).ToDictionary(row => row.Id, row => row.number, StringComparer.Ordinal);
        _vectors = new float[Records.Count][];
        var tokens = new IReadOnlyList<Language.Analysis.AnalyzedToken>[Records.Count];
        Parallel.For(0, Records.Count, i =>
        {
            _vectors[i] = models.Read(RecordText.Body(Records[i])).Vector;
            tokens[i] = models.Analyzer.Analyze(RecordText.Lexical(Records[i], corpus));
        });
        foreach (var record in tokens)
        {
            _lexical.Add(record);
        }
    }

    /// <summary>All records, in the order of their numbers.</summary>
    public IReadOnlyList<CorpusRecord> Records { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tokens = _models.Analyzer.Analyze(query.Text);
        var terms = _terms.Expand(tokens);
        var lexical = _lexical.Score(terms);
        var dense = Cosines(_models.Embeddings.Embed(_terms.WithNames(tokens)));
        var scores = ScoreFusion.Fuse(dense, lexical, DenseShare, FusionDepth);
        return [.. Enumerable.Range(0, Records.Count)
            .Where(i => (lexical[i] > 0 || dense[i] >= MinCosine) && Passes(Records[i], query))
            .OrderByDescending(i => scores[i]).ThenBy(i => Records[i].Id, StringComparer.Ordinal)
            .Take(query.Limit)
            .Select(i => new SearchHit(Records[i], scores[i], dense[i], lexical[i], [.. _lexical.Explain(terms, i).Select(term => term.Term).Take(5)]))];
    }

    /// <summary>Number of a record in <see cref="Records"/>.</summary>
    internal int NumberOf(CorpusRecord record) => _numbers[record.Id];

    /// <summary>Cosine of a unit vector with a record.</summary>
    internal float Cosine(float[] vector, int record) => TensorPrimitives.Dot<float>(vector, _vectors[record]);

    /// <summary>BM25 of all records for a text, without the glossary: passages are long enough to speak for themselves.</summary>
    internal (IReadOnlyDictionary<string, float> Terms, float[] Scores) Lexical(IEnumerable<Language.Analysis.AnalyzedToken> tokens)
    {
        var terms = Bm25Index.Terms([.. tokens]);
        return (terms, _lexical.Score(terms));
    }

    /// <summary>The terms that a text and a record share, weightiest first.</summary>
    internal IReadOnlyList<string> SharedTerms(IReadOnlyDictionary<string, float> terms, int record) =>
        [.. _lexical.Explain(terms, record).Select(term => term.Term)];

    private static bool Passes(CorpusRecord record, SearchQuery query) =>
        (query.Kinds.Count == 0 || query.Kinds.Contains(record.Kind))
        && (query.Area is null || record.Areas.Contains(query.Area))
        && (query.SchoolForm is not { } form || record.IsFor(form));

    private float[] Cosines(float[] vector)
    {
        var cosines = new float[_vectors.Length];
        for (var i = 0; i < cosines.Length; i++)
        {
            cosines[i] = TensorPrimitives.Dot<float>(vector, _vectors[i]);
        }

        return cosines;
    }
}
