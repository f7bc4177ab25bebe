using System.Numerics.Tensors;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Learning.Evaluation.SuperLim;

/// <summary>One task by meaning, by words and by both.</summary>
/// <param name="Key">Stable name of the figure.</param>
/// <param name="Label">Name in Swedish.</param>
/// <param name="Dense">By embeddings alone.</param>
/// <param name="Lexical">By words alone; null for single words, which either are the same or share nothing.</param>
/// <param name="Hybrid">By both; null where there is no <paramref name="Lexical"/>.</param>
public sealed record SuperLimResult(string Key, string Label, Estimate Dense, Estimate? Lexical, Estimate? Hybrid)
{
    /// <summary>The figure that counts: both together where that makes sense.</summary>
    public Estimate Headline => Hybrid ?? Dense;
}

/// <summary>Measures embeddings on SuperLim without training on it.</summary>
/// <param name="analyzer">Must be the one the model was trained with.</param>
/// <param name="model">The model to measure.</param>
public sealed class SuperLimEvaluation(SwedishAnalyzer analyzer, EmbeddingModel model)
{
    /// <summary>Share of meaning where one of several answers in one subject is right: words decide more there than in a search.</summary>
    private const float ChoiceShare = 0.35f;

    private const double PairShare = 0.5;

    /// <summary>Measures all tasks.</summary>
    public IReadOnlyList<SuperLimResult> Evaluate(SuperLimFolder tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return
        [
            Questions(tasks.Questions),
            Sentences(tasks.Sentences),
            new SuperLimResult("supersim", "SuperSim, ords släktskap, Spearman", Correlation(tasks.Words, task => Cosine(task.First, task.Second)), null, null),
            new SuperLimResult("swesat", "SweSAT, rätt synonym av fem", Bootstrap.Mean([.. tasks.Synonyms.Select(task => Right(Cosines(task), task))]), null, null),
        ];
    }

    private SuperLimResult Questions(IReadOnlyList<ChoiceTask> tasks)
    {
        var answers = tasks.SelectMany(task => task.Candidates).Distinct().ToArray();
        var (words, numbers) = (Index(answers), Numbers(answers));
        var scores = tasks.Select(task =>
        {
            var all = words.Score(Bm25Index.Terms(analyzer.Analyze(task.Question)));
            float[] lexical = [.. task.Candidates.Select(answer => all[numbers[answer]])];
            var dense = Cosines(task);
            return (Dense: Right(dense, task), Lexical: Right(lexical, task), Hybrid: Right(ScoreFusion.Fuse(dense, lexical, ChoiceShare, dense.Length), task));
        }).ToArray();
        return new SuperLimResult("swefaq", "SweFAQ, rätt svar på frågan",
            Bootstrap.Mean([.. scores.Select(score => score.Dense)]), Bootstrap.Mean([.. scores.Select(score => score.Lexical)]), Bootstrap.Mean([.. scores.Select(score => score.Hybrid)]));
    }

    private SuperLimResult Sentences(IReadOnlyList<PairTask> tasks)
    {
        var sentences = tasks.SelectMany(task => (string[])[task.First, task.Second]).Distinct().ToArray();
        var (words, numbers) = (Index(sentences), Numbers(sentences));
        var lexical = tasks.Select(task => (Overlap(task.First, task.Second) + Overlap(task.Second, task.First)) / 2).ToArray();
        var dense = tasks.Select(task => Cosine(task.First, task.Second)).ToArray();
        return new SuperLimResult("sweparaphrase", "SweParaphrase, meningars likhet, Spearman",
            Correlation(tasks, dense), Correlation(tasks, lexical), Correlation(tasks, [.. dense.Zip(lexical, (x, y) => (PairShare * x) + ((1 - PairShare) * y))]));

        // BM25 of the other sentence as a part of what the sentence itself would score.
        double Overlap(string sentence, string other)
        {
            var scores = words.Score(Bm25Index.Terms(analyzer.Analyze(sentence)));
            var own = scores[numbers[sentence]];
            return own > 0 ? Math.Min(1, scores[numbers[other]] / own) : 0;
        }
    }

    private Bm25Index Index(IEnumerable<string> texts)
    {
        var index = new Bm25Index();
        foreach (var text in texts)
        {
            index.Add(analyzer.Analyze(text));
        }

        return index;
    }

    private float[] Cosines(ChoiceTask task) => [.. task.Candidates.Select(candidate => (float)Cosine(task.Question, candidate))];

    private double Cosine(string first, string second) => TensorPrimitives.Dot<float>(model.Embed(analyzer.Analyze(first)), model.Embed(analyzer.Analyze(second)));

    private static Dictionary<string, int> Numbers(string[] texts) => texts.Select((text, number) => (text, number)).ToDictionary(row => row.text, row => row.number);

    /// <summary>1 when the right answer scores highest; nothing known about any answer counts as wrong.</summary>
    private static double Right(float[] scores, ChoiceTask task) => scores.Max() > 0 && Array.IndexOf(scores, scores.Max()) == task.Label ? 1 : 0;

    private static Estimate Correlation(IReadOnlyList<PairTask> tasks, Func<PairTask, double> score) => Correlation(tasks, [.. tasks.Select(score)]);

    private static Estimate Correlation(IReadOnlyList<PairTask> tasks, double[] scores) => Bootstrap.Estimate(
        tasks.Count, sample => RankCorrelation.Spearman([.. sample.Select(i => scores[i])], [.. sample.Select(i => tasks[i].Label)]));
}
