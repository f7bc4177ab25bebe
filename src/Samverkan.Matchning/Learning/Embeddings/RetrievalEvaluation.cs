using System.Numerics.Tensors;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Learning.Texts;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>How well one kind of question finds its document.</summary>
/// <param name="Name">Kind of question.</param>
/// <param name="Dense">nDCG@10 by embeddings alone.</param>
/// <param name="Lexical">nDCG@10 by BM25 alone.</param>
/// <param name="Hybrid">nDCG@10 by 0.7 embeddings and 0.3 BM25, each scaled to 0–1 over the best 1,000.</param>
public sealed record RetrievalResult(string Name, Estimate Dense, Estimate Lexical, Estimate Hybrid);

/// <summary>
/// Finds held-out government documents by their title or summary among all bodies. One document is right; others with the very
/// same title are passed over.
/// </summary>
/// <param name="analyzer">Must be the one the model was trained with.</param>
/// <param name="model">The model to measure.</param>
public sealed class RetrievalEvaluation(SwedishAnalyzer analyzer, EmbeddingModel model)
{
    private const int Depth = 10;
    private const float DenseShare = 0.7f;

    /// <summary>Measures on the development or the test part of a split.</summary>
    public IReadOnlyList<RetrievalResult> Evaluate(HeldOutDocuments split, bool test)
    {
        ArgumentNullException.ThrowIfNull(split);
        var pool = Enumerable.Range(0, split.All.Count).Where(i => HeldOutDocuments.CountWords(HeldOutDocuments.PoolText(split.All[i])) >= 10).ToArray();
        var titles = pool.Select(i => HeldOutDocuments.Normalize(split.All[i].Document.Title)).ToArray();
        var tokens = pool.AsParallel().AsOrdered().Select(i => analyzer.Analyze(HeldOutDocuments.PoolText(split.All[i]))).ToArray();
        var vectors = tokens.AsParallel().AsOrdered().Select(model.Embed).ToArray();
        var index = new Bm25Index();
        foreach (var document in tokens)
        {
            index.Add(document);
        }

        var all = test ? split.Test : split.Dev;
        var schools = test ? split.SchoolTest : split.SchoolDev;
        var position = pool.Select((document, i) => (document, i)).ToDictionary(row => row.document, row => row.i);
        return
        [
            Measure("titel", all, document => document.Title),
            Measure("ingress", all, document => document.Summary),
            Measure("titel, skola", schools, document => document.Title),
            Measure("ingress, skola", schools, document => document.Summary),
        ];

        RetrievalResult Measure(string name, IReadOnlyList<int> questions, Func<TextDocument, string> question)
        {
            var gains = questions.Where(position.ContainsKey).AsParallel().AsOrdered().Select(i =>
            {
                var analyzed = analyzer.Analyze(question(split.All[i].Document));
                var vector = model.Embed(analyzed);
                var dense = Array.ConvertAll(vectors, other => TensorPrimitives.Dot<float>(vector, other));
                var lexical = index.Score(Bm25Index.Terms(analyzed));
                var hybrid = ScoreFusion.Fuse(dense, lexical, DenseShare, 1000);
                var right = position[i];
                return (Dense: Gain(dense, right), Lexical: Gain(lexical, right), Hybrid: Gain(hybrid, right));
            }).ToArray();
            return new RetrievalResult(name,
                Bootstrap.Mean([.. gains.Select(gain => gain.Dense)]),
                Bootstrap.Mean([.. gains.Select(gain => gain.Lexical)]),
                Bootstrap.Mean([.. gains.Select(gain => gain.Hybrid)]));
        }

        double Gain(float[] scores, int right)
        {
            if (scores[right] <= 0)
            {
                return 0;
            }

            var rank = 1;
            for (var i = 0; i < scores.Length && rank <= Depth; i++)
            {
                rank += (scores[i] > scores[right] || (scores[i] == scores[right] && i < right)) && titles[i] != titles[right] ? 1 : 0;
            }

            return RankingMetrics.NormalizedGainAt(rank, Depth);
        }
    }
}
