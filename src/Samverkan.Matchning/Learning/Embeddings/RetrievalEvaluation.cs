using System.Numerics.Tensors;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Learning.Texts;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>How well one kind of question finds its document: nDCG@10 of each question, in the same order in all three.</summary>
/// <param name="Name">Kind of question.</param>
/// <param name="Dense">By embeddings alone.</param>
/// <param name="Lexical">By BM25 alone.</param>
/// <param name="Hybrid">By 0.6 embeddings and 0.4 BM25, each scaled to 0–1 over the best 100; chosen on the development part.</param>
public sealed record RetrievalResult(string Name, IReadOnlyList<double> Dense, IReadOnlyList<double> Lexical, IReadOnlyList<double> Hybrid);

/// <summary>
/// Finds held-out government documents by their title or summary among all bodies. One document is right; others with the very
/// same title are passed over.
/// </summary>
public sealed class RetrievalEvaluation
{
    private const int Depth = 10;
    private const int FusionDepth = 100;
    private const float DenseShare = 0.6f;
    private const int MinWords = 10;
    private readonly SwedishAnalyzer _analyzer;
    private readonly HeldOutDocuments _split;
    private readonly string[] _titles;
    private readonly IReadOnlyList<AnalyzedToken>[] _texts;
    private readonly Dictionary<int, int> _positions;
    private readonly Bm25Index _index = new();

    /// <summary>Analyses all documents that are searched.</summary>
    /// <param name="analyzer">Must be the one the model was trained with.</param>
    /// <param name="split">The documents.</param>
    public RetrievalEvaluation(SwedishAnalyzer analyzer, HeldOutDocuments split)
    {
        ArgumentNullException.ThrowIfNull(split);
        _analyzer = analyzer;
        _split = split;
        var pool = Enumerable.Range(0, split.All.Count).Where(i => HeldOutDocuments.CountWords(HeldOutDocuments.PoolText(split.All[i])) >= MinWords).ToArray();
        _titles = [.. pool.Select(i => HeldOutDocuments.Normalize(split.All[i].Document.Title))];
        _texts = [.. pool.AsParallel().AsOrdered().Select(i => analyzer.Analyze(HeldOutDocuments.PoolText(split.All[i])))];
        _positions = pool.Select((document, i) => (document, i)).ToDictionary(row => row.document, row => row.i);
        foreach (var text in _texts)
        {
            _index.Add(text);
        }
    }

    /// <summary>Measures on the development or the test part of the split.</summary>
    /// <param name="embed">Gives the vector of a text: of the model, or of the floats that it was made from.</param>
    /// <param name="test">Whether to use the test part.</param>
    public IReadOnlyList<RetrievalResult> Evaluate(Func<IReadOnlyList<AnalyzedToken>, float[]> embed, bool test)
    {
        ArgumentNullException.ThrowIfNull(embed);
        var vectors = _texts.AsParallel().AsOrdered().Select(embed).ToArray();
        var all = test ? _split.Test : _split.Dev;
        var schools = test ? _split.SchoolTest : _split.SchoolDev;
        return
        [
            Measure("titel", all, document => document.Title),
            Measure("ingress", all, document => document.Summary),
            Measure("titel, skola", schools, document => document.Title),
            Measure("ingress, skola", schools, document => document.Summary),
        ];

        RetrievalResult Measure(string name, IReadOnlyList<int> questions, Func<TextDocument, string> question)
        {
            var gains = questions.Where(_positions.ContainsKey).AsParallel().AsOrdered().Select(i =>
            {
                var tokens = _analyzer.Analyze(question(_split.All[i].Document));
                var vector = embed(tokens);
                var dense = Array.ConvertAll(vectors, other => TensorPrimitives.Dot<float>(vector, other));
                var lexical = _index.Score(Bm25Index.Terms(tokens));
                var hybrid = ScoreFusion.Fuse(dense, lexical, DenseShare, FusionDepth);
                var right = _positions[i];
                return (Dense: Gain(dense, right), Lexical: Gain(lexical, right), Hybrid: Gain(hybrid, right));
            }).ToArray();
            return new RetrievalResult(
                name, [.. gains.Select(gain => gain.Dense)], [.. gains.Select(gain => gain.Lexical)], [.. gains.Select(gain => gain.Hybrid)]);
        }
    }

    private double Gain(float[] scores, int right)
    {
        if (scores[right] <= 0)
        {
            return 0;
        }

        var rank = 1;
        for (var i = 0; i < scores.Length && rank <= Depth; i++)
        {
            rank += (scores[i] > scores[right] || (scores[i] == scores[right] && i < right)) && _titles[i] != _titles[right] ? 1 : 0;
        }

        return RankingMetrics.NormalizedGainAt(rank, Depth);
    }
}
