using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Matching;

namespace Samverkan.Matchning.Learning.Evaluation;

/// <summary>Measures the router, rules and learned part together, on labelled assignments it has not seen.</summary>
public static class RouterEvaluation
{
    private const int ErrorsShown = 30;

    /// <summary>Routes the assignments and compares.</summary>
    public static EvaluationReport Run(Router router, IReadOnlyList<RoutingExample> examples, string data)
    {
        ArgumentNullException.ThrowIfNull(router);
        ArgumentNullException.ThrowIfNull(examples);
        var said = examples.AsParallel().AsOrdered().Select(example => router.Route(example.Text)).ToArray();
        var targets = Enum.GetValues<RoutingTarget>();
        var all = Enumerable.Range(0, examples.Count).ToArray();
        var scores = ClassificationMetrics.PerClass(
            EnumNames.Slugs<RoutingTarget>(), all, (i, target) => examples[i].To == targets[target], (i, target) => said[i].To == targets[target]);
        return new EvaluationReport("routing", data,
            [
                new("accuracy", "Andel rätt", Bootstrap.Mean([.. all.Select(i => said[i].To == examples[i].To ? 1.0 : 0.0)])),
                new("spsm_accuracy", "SPSM eller inte, andel rätt", Bootstrap.Mean([.. all.Select(i => ToSpsm(said[i].To) == ToSpsm(examples[i].To) ? 1.0 : 0.0)])),
            ],
            [
                new FigureTable("Mottagare", ["precision", "täckning", "F1", "antal"],
                    [.. scores.Select(score => (score.Name, (IReadOnlyList<double>)[score.Precision, score.Recall, score.F1, score.Support]))]),
            ],
            [.. all.Where(i => said[i].To != examples[i].To).OrderByDescending(i => said[i].Confidence).Take(ErrorsShown)
                .Select(i => new EvaluationError(examples[i].Id, examples[i].Text, examples[i].To.Slug(), said[i].To.Slug()))]);
    }

    /// <summary>Whether SPSM gets any part of the assignment.</summary>
    private static bool ToSpsm(RoutingTarget target) => target is RoutingTarget.Spsm or RoutingTarget.Both;
}
