using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Learning.Evaluation;

/// <summary>What a classifier, ours or another's, answered for a passage.</summary>
/// <param name="Labels">Slugs of the areas.</param>
/// <param name="Role">The role.</param>
public sealed record PassageAnswer(IReadOnlyList<string> Labels, PassageRole Role);

/// <summary>Compares answers with labels: the one script by which our classifier, its ablations and its peers are scored.</summary>
/// <param name="areas">Slugs of all areas.</param>
/// <param name="passages">Labelled passages.</param>
/// <param name="answers">What was answered for each.</param>
public sealed class PassageScores(IReadOnlyList<string> areas, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<PassageAnswer> answers)
{
    private const int Resamplings = 200;
    private static readonly IReadOnlyList<string> RoleNames = EnumNames.Slugs<PassageRole>();

    private int[] All => [.. Enumerable.Range(0, passages.Count)];

    /// <summary>The headline figures with their intervals.</summary>
    public IReadOnlyList<Figure> Figures =>
    [
        new("areas_macro_f1", "Områden, makro-F1", Bootstrap.Estimate(passages.Count, AreasMacroF1, Resamplings)),
        new("areas_micro_f1", "Områden, mikro-F1", Bootstrap.Estimate(passages.Count, AreasMicroF1, Resamplings)),
        new("roles_macro_f1", "Roller, makro-F1", Bootstrap.Estimate(passages.Count, sample => ClassificationMetrics.MacroF1(Roles(sample)), Resamplings)),
        new("no_area_kept", "Stycken utan område som får vara utan", NoAreaKept),
    ];

    /// <summary>Share of the passages without an area that were given none.</summary>
    public Estimate NoAreaKept => Bootstrap.Mean(
        [.. All.Where(i => passages[i].Labels.Count == 0).Select(i => answers[i].Labels.Count == 0 ? 1.0 : 0.0)]);

    /// <summary>Precision, recall and F1 of each area, with the 95 % interval of F1.</summary>
    public IReadOnlyList<(ClassScore Score, Estimate F1)> Areas
    {
        get
        {
            var scores = AreaScores(All);
            return [.. scores.Select((score, area) => (score, Bootstrap.Estimate(passages.Count, sample => F1(sample, area), Resamplings)))];
        }
    }

    /// <summary>Precision, recall and F1 of each role.</summary>
    public IReadOnlyList<ClassScore> RoleScores => Roles(All);

    /// <summary>Mean F1 of the areas on some of the passages.</summary>
    public double AreasMacroF1(int[] sample) => ClassificationMetrics.MacroF1(AreaScores(sample));

    private double AreasMicroF1(int[] sample)
    {
        var right = sample.Sum(i => answers[i].Labels.Count(passages[i].Labels.Contains));
        var total = sample.Sum(i => answers[i].Labels.Count + passages[i].Labels.Count);
        return total == 0 ? 0 : 2.0 * right / total;
    }

    private double F1(int[] sample, int area)
    {
        var said = sample.Count(i => answers[i].Labels.Contains(areas[area]));
        var real = sample.Count(i => passages[i].Labels.Contains(areas[area]));
        var right = sample.Count(i => answers[i].Labels.Contains(areas[area]) && passages[i].Labels.Contains(areas[area]));
        return said + real == 0 ? 0 : 2.0 * right / (said + real);
    }

    private IReadOnlyList<ClassScore> AreaScores(int[] sample) => ClassificationMetrics.PerClass(
        areas, sample, (i, area) => passages[i].Labels.Contains(areas[area]), (i, area) => answers[i].Labels.Contains(areas[area]));

    private IReadOnlyList<ClassScore> Roles(int[] sample) => ClassificationMetrics.PerClass(
        RoleNames, sample, (i, role) => (int)passages[i].Role == role, (i, role) => (int)answers[i].Role == role);
}
