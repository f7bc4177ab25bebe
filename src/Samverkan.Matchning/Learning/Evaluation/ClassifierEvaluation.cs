using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Learning.Classification;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Learning.Evaluation;

/// <summary>Measures the passage classifier on labelled passages it has not seen.</summary>
public static class ClassifierEvaluation
{
    private const int ErrorsShown = 30;

    /// <summary>Nearly all of the 24 probabilities of a passage are rightly near zero; counting them would make any calibration look good.</summary>
    private const double MinClaim = 0.1;

    /// <summary>Classifies the passages and compares.</summary>
    /// <param name="models">The models.</param>
    /// <param name="passages">Labelled passages; never training ones.</param>
    /// <param name="data">What they are, in Swedish.</param>
    public static EvaluationReport Run(LanguageModels models, IReadOnlyList<LabelledPassage> passages, string data)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(passages);
        var inputs = new PassageInputs(models.Analyzer, models.Embeddings);
        var said = passages.AsParallel().AsOrdered().Select(passage => models.Classifier.Classify(inputs.Of(passage.Text, passage.Heading))).ToArray();
        var areas = models.Classifier.Areas;
        var roles = EnumNames.Slugs<PassageRole>();
        var all = Enumerable.Range(0, passages.Count).ToArray();
        IReadOnlyList<ClassScore> Areas(int[] sample) =>
            ClassificationMetrics.PerClass(areas, sample, (i, area) => passages[i].Labels.Contains(areas[area]), (i, area) => said[i].Labels.Contains(areas[area]));
        IReadOnlyList<ClassScore> Roles(int[] sample) =>
            ClassificationMetrics.PerClass(roles, sample, (i, role) => (int)passages[i].Role == role, (i, role) => (int)said[i].Role == role);
        var predictions = all.SelectMany(i => areas.Select((area, number) => (said[i].Areas[number], passages[i].Labels.Contains(area))))
            .Where(prediction => prediction.Item1 >= MinClaim).ToArray();
        var unlabelled = all.Where(i => passages[i].Labels.Count == 0).ToArray();

        return new EvaluationReport("classifier", data,
            [
                new("areas_macro_f1", "Områden, makro-F1", Bootstrap.Estimate(passages.Count, sample => ClassificationMetrics.MacroF1(Areas(sample)), 200)),
                new("areas_micro_f1", "Områden, mikro-F1", Bootstrap.Estimate(passages.Count, sample => MicroF1(passages, said, sample), 200)),
                new("roles_macro_f1", "Roller, makro-F1", Bootstrap.Estimate(passages.Count, sample => ClassificationMetrics.MacroF1(Roles(sample)), 200)),
                new("no_area_kept", "Stycken utan område som får vara utan", Bootstrap.Mean([.. unlabelled.Select(i => said[i].Labels.Count == 0 ? 1.0 : 0.0)])),
                new("calibration_error", "Kalibreringsfel (ECE) bland sannolikheter från 10 %", Single(ClassificationMetrics.CalibrationError(predictions))),
            ],
            [
                Table("Områden", Areas(all)), Table("Roller", Roles(all)), Coverage(areas, passages, said),
            ],
            Errors(models, passages, said));
    }

    private static double MicroF1(IReadOnlyList<LabelledPassage> passages, PassageClassification[] said, int[] sample)
    {
        var right = sample.Sum(i => said[i].Labels.Count(passages[i].Labels.Contains));
        var total = sample.Sum(i => said[i].Labels.Count + passages[i].Labels.Count);
        return total == 0 ? 0 : 2.0 * right / total;
    }

    private static Estimate Single(double value) => new(value, value, value);

    private static FigureTable Table(string title, IReadOnlyList<ClassScore> scores) => new(
        title, ["precision", "täckning", "F1", "antal"],
        [.. scores.Select(score => (score.Name, (IReadOnlyList<double>)[score.Precision, score.Recall, score.F1, score.Support]))]);

    /// <summary>How right the labels are when only those above a probability are used: what abstaining buys.</summary>
    private static FigureTable Coverage(IReadOnlyList<string> areas, IReadOnlyList<LabelledPassage> passages, PassageClassification[] said)
    {
        var labels = passages.Sum(passage => passage.Labels.Count);
        return new FigureTable("Precision och täckning när svaret kräver minst denna sannolikhet", ["precision", "täckning"],
            [.. Enumerable.Range(2, 8).Select(step =>
            {
                var threshold = step / 10.0;
                int claimed = 0, right = 0;
                for (var i = 0; i < said.Length; i++)
                {
                    for (var area = 0; area < areas.Count; area++)
                    {
                        if (said[i].Areas[area] >= threshold)
                        {
                            claimed++;
                            right += passages[i].Labels.Contains(areas[area]) ? 1 : 0;
                        }
                    }
                }

                return (threshold.ToString("0.0", System.Globalization.CultureInfo.GetCultureInfo("sv-SE")),
                    (IReadOnlyList<double>)[claimed == 0 ? 0 : (double)right / claimed, labels == 0 ? 0 : (double)right / labels]);
            })]);
    }

    private static EvaluationError[] Errors(LanguageModels models, IReadOnlyList<LabelledPassage> passages, PassageClassification[] said) =>
        [.. Enumerable.Range(0, passages.Count)
            .Select(i => (Passage: passages[i], Said: said[i], Surprise: models.Classifier.Areas
                .Select((slug, area) => Math.Abs(said[i].Areas[area] - (passages[i].Labels.Contains(slug) ? 1 : 0))).Max()))
            .OrderByDescending(row => row.Surprise).Take(ErrorsShown)
            .Select(row => new EvaluationError(
                row.Passage.Id, row.Passage.Text,
                $"{row.Passage.Role.Slug()}: {Join(row.Passage.Labels)}", $"{row.Said.Role.Slug()}: {Join(row.Said.Labels)}"))];

    private static string Join(IReadOnlyList<string> labels) => labels.Count == 0 ? "inget område" : string.Join(", ", labels);
}
