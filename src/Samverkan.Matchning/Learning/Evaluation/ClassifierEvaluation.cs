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
        var inputs = new PassageInputs(models.Analyzer, models.Embeddings).Of(passages);
        var said = inputs.AsParallel().AsOrdered().Select(passage => models.Classifier.Classify(passage.Input)).ToArray();
        var areas = models.Classifier.Areas;
        var scores = new PassageScores(areas, passages, [.. said.Select(answer => new PassageAnswer(answer.Labels, answer.Role))]);
        var predictions = said.SelectMany((answer, i) => areas.Select((area, number) => (answer.Areas[number], passages[i].Labels.Contains(area))))
            .Where(prediction => prediction.Item1 >= MinClaim).ToArray();
        return new EvaluationReport("classifier", data,
            [
                .. scores.Figures,
                new("calibration_error", "Kalibreringsfel (ECE) bland sannolikheter från 10 %", Single(ClassificationMetrics.CalibrationError(predictions))),
            ],
            [
                Areas(scores), Roles(scores), Coverage(areas, passages, said), AbstentionCurve.Of(models.Classifier, passages, said),
            ],
            Errors(models, passages, said));
    }

    private static Estimate Single(double value) => new(value, value, value);

    private static FigureTable Areas(PassageScores scores) => new(
        "Områden", ["precision", "täckning", "F1", "F1 från", "F1 till", "antal"],
        [.. scores.Areas.Select(area => (area.Score.Name, (IReadOnlyList<double>)[area.Score.Precision, area.Score.Recall, area.Score.F1, area.F1.Low, area.F1.High, area.Score.Support]))]);

    private static FigureTable Roles(PassageScores scores) => new(
        "Roller", ["precision", "täckning", "F1", "antal"],
        [.. scores.RoleScores.Select(role => (role.Name, (IReadOnlyList<double>)[role.Precision, role.Recall, role.F1, role.Support]))]);

    /// <summary>How right the labels are when only those above a probability are used</summary>
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
