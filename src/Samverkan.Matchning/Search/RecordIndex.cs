using System.Numerics.Tensors;
using System.Text;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Search;

/// <summary>
/// The corpus in memory, ready to search and to match: about 600 records are embedded and indexed in a quarter of a second, so
/// there is nothing to build beforehand and nothing that can go stale. Thread-safe after construction.
/// </summary>
public sealed class RecordIndex : ISearchIndex
{
    /// <summary>Share of meaning against words. This and <see cref="AreaShare"/> were chosen on the half "utveckling" of the judged questions.</summary>
    private const float DenseShare = 0.35f;

    /// <summary>What a record gains at most by being about the problem area that the question is about.</summary>
    private const float AreaShare = 0.3f;

    /// <summary>Cosine under which a hit without a common word is not shown: everything resembles everything a little.</summary>
    private const float MinCosine = 0.25f;

    private const int FusionDepth = 200;
    private readonly LanguageModels _models;
    private readonly QueryTerms _terms;
    private readonly Bm25Index _lexical = new();
    private readonly float[][] _vectors;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int> _areaNumbers;
    private readonly SpellingCorrector _spelling;

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
        var tokens = new IReadOnlyList<AnalyzedToken>[Records.Count];
        Parallel.For(0, Records.Count, i =>
        {
            _vectors[i] = models.Read(RecordText.Body(Records[i])).Vector;
            tokens[i] = models.Analyzer.Analyze(RecordText.Lexical(Records[i], corpus));
        });
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in tokens)
        {
            _lexical.Add(record);
            foreach (var token in record.Where(token => token.Token.Kind == TokenKind.Word))
            {
                words[token.Token.Text] = words.GetValueOrDefault(token.Token.Text) + 1;
            }
        }

        _spelling = new SpellingCorrector(words);
        _areaNumbers = models.Classifier.Areas.Select((slug, number) => (slug, number)).ToDictionary(row => row.slug, row => row.number, StringComparer.Ordinal);
    }

    /// <summary>All records, in the order of their numbers.</summary>
    public IReadOnlyList<CorpusRecord> Records { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tokens = _models.Analyzer.Analyze(Corrected(query.Text));
        var terms = _terms.Expand(tokens);
        var lexical = _lexical.Score(terms);
        var vector = _models.Embeddings.Embed(_terms.WithNames(tokens));
        var dense = Cosines(vector);
        var scores = ScoreFusion.Fuse(dense, lexical, DenseShare, FusionDepth);
        AddAreas(scores, new PassageInput(tokens, [], vector));
        return [.. Enumerable.Range(0, Records.Count)
            .Where(i => (lexical[i] > 0 || dense[i] >= MinCosine) && Passes(Records[i], query))
            .OrderByDescending(i => scores[i]).ThenBy(i => Records[i].Id, StringComparer.Ordinal)
            .Take(query.Limit)
            .Select(i => new SearchHit(Records[i], scores[i], dense[i], lexical[i], [.. _lexical.Explain(terms, i).Select(term => term.Term).Take(5)]))];
    }

    /// <summary>The question with misspelt words exchanged for words of the corpus; the same text when nothing is misspelt.</summary>
    public string Corrected(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var corrected = new StringBuilder();
        var position = 0;
        foreach (var token in Tokenizer.Tokenize(question))
        {
            if (token.Kind == TokenKind.Word && _models.Analyzer.Lexicon.Count(token.Text) == 0 && _spelling.Correct(token.Text) is { } word)
            {
                corrected.Append(question, position, token.Span.Start - position).Append(word);
                position = token.Span.End;
            }
        }

        return corrected.Append(question, position, question.Length - position).ToString();
    }

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

    /// <summary>
    /// A question in everyday words may share none with the records it is about, but the classifier has learned such words: "ungar som
    /// skolkar" is about absence. Each area's probability lifts the records of that area, the most those that have it first.
    /// </summary>
    private void AddAreas(float[] scores, PassageInput question)
    {
        var topics = _models.Classifier.TopicProbabilities(question);
        for (var i = 0; i < scores.Length; i++)
        {
            var lift = 0d;
            for (var rank = 0; rank < Records[i].Areas.Count; rank++)
            {
                var area = _areaNumbers.GetValueOrDefault(Records[i].Areas[rank], -1);
                lift = area < 0 ? lift : Math.Max(lift, topics[area] / (rank + 1));
            }

            scores[i] = ((1 - AreaShare) * scores[i]) + (AreaShare * (float)lift);
        }
    }

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
