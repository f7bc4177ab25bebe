using System.Globalization;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Learning.Evaluation;

/// <summary>
/// What abstaining buys: the passages are ranked by how sure the answer is, the probability of the most probable area or, of "no area", one
/// minus it, and the less sure ones are left to a person. An answer is right when its most probable area is, or when there is none to give.
/// </summary>
internal static class AbstentionCurve
{
    private static readonly double[] Coverages = [1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5];

    public static FigureTable Of(PassageClassifier classifier, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<PassageClassification> said)
    {
        var answers = said.Select((answer, i) => (
            Sureness: answer.Labels.Count > 0 ? answer.Areas.Max() : 1 - answer.Areas.Max(),
            IsRight: answer.Labels.Count > 0 ? passages[i].Labels.Contains(answer.Labels[0]) : passages[i].Labels.Count == 0,
            answer.IsUnclear)).OrderByDescending(answer => answer.Sureness).ToArray();
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        var (area, none) = classifier.Abstention;
        var given = answers.Where(answer => !answer.IsUnclear).ToArray();
        return new FigureTable("Att avstå: andel stycken som får svar, och andel rätta bland dem", ["får svar", "rätt"],
            [
                .. Coverages.Select(coverage => Row(coverage.ToString("P0", swedish), answers[..(int)Math.Round(coverage * answers.Length)])),
                Row(string.Create(swedish, $"modellens regel: område från {area:0.00}, inget område till {none:0.00}"), given),
            ]);

        (string Name, IReadOnlyList<double> Values) Row(string name, (double Sureness, bool IsRight, bool IsUnclear)[] some) =>
            (name, [(double)some.Length / Math.Max(1, answers.Length), some.Select(answer => answer.IsRight ? 1.0 : 0).DefaultIfEmpty().Average()]);
    }
}
