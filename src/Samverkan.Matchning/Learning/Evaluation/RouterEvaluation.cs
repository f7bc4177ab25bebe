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
                new("spsm_accuracy", "SPSM eller inte, andel rätt", Bootstrap.Mean([.. all.Select(i => RoutingCosts.IsForSpsm(said[i].To) == RoutingCosts.IsForSpsm(examples[i].To) ? 1.0 : 0.0)])),
                new("mean_cost", "Kostnad per uppdrag (1 = fel mottagare)", Bootstrap.Mean([.. all.Select(i => RoutingCosts.Of(examples[i].To, said[i].To))])),
            ],
            [
                new FigureTable("Mottagare", ["precision", "täckning", "F1", "antal"],
                    [.. scores.Select(score => (score.Name, (IReadOnlyList<double>)[score.Precision, score.Recall, score.F1, score.Support]))]),
                Voices(examples, said, router),
            ],
            [.. all.Where(i => said[i].To != examples[i].To).OrderByDescending(i => said[i].Confidence).Take(ErrorsShown)
                .Select(i => new EvaluationError(examples[i].Id, examples[i].Text, examples[i].To.Slug(), said[i].To.Slug()))]);
    }

    /// <summary>What the rules and the learned part are worth on their own. Where no rule applies there is no answer, which costs as much as a wrong one.</summary>
    private static FigureTable Voices(IReadOnlyList<RoutingExample> examples, RoutingProposal[] said, Router router)
    {
        var apart = examples.AsParallel().AsOrdered().Select(example => router.Apart(example.Text)).ToArray();
        return new FigureTable("Regler, lärd del och båda", ["andel rätt", "SPSM eller inte", "kostnad per uppdrag", "utan svar"],
            [
                Row("bara reglerna", i => apart[i].ByRules), Row("bara den lärda delen", i => apart[i].ByLearning), Row("båda", i => said[i].To),
            ]);

        (string Name, IReadOnlyList<double> Values) Row(string name, Func<int, RoutingTarget?> proposed)
        {
            var rows = examples.Select((example, i) => (Right: example.To, Proposed: proposed(i))).ToArray();
            return (name,
                [
                    rows.Average(row => row.Proposed == row.Right ? 1.0 : 0),
                    rows.Average(row => row.Proposed is { } to && RoutingCosts.IsForSpsm(to) == RoutingCosts.IsForSpsm(row.Right) ? 1.0 : 0),
                    rows.Average(row => row.Proposed is { } to ? RoutingCosts.Of(row.Right, to) : RoutingCosts.IsForSpsm(row.Right) ? RoutingCosts.MissedSpsm : RoutingCosts.WrongReceiver),
                    rows.Average(row => row.Proposed is null ? 1.0 : 0),
                ]);
        }
    }
}
