namespace Samverkan.Matchning.Language.Evaluation;

/// <summary>Precision, recall and F1 of one class.</summary>
/// <param name="Name">The class.</param>
/// <param name="Precision">Right among those said.</param>
/// <param name="Recall">Said among those right.</param>
/// <param name="F1">Harmonic mean of the two; 0 when nothing was right.</param>
/// <param name="Support">Examples that have the class.</param>
public sealed record ClassScore(string Name, double Precision, double Recall, double F1, int Support);

/// <summary>Measures of sets of labels.</summary>
public static class ClassificationMetrics
{
    /// <summary>Scores each class on the chosen examples.</summary>
    /// <param name="classes">Names of all classes.</param>
    /// <param name="examples">Numbers of the examples; may repeat, for the bootstrap.</param>
    /// <param name="isTrue">Whether an example has a class.</param>
    /// <param name="isSaid">Whether the model said so.</param>
    public static IReadOnlyList<ClassScore> PerClass(
        IReadOnlyList<string> classes, IReadOnlyList<int> examples, Func<int, int, bool> isTrue, Func<int, int, bool> isSaid)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(examples);
        return [.. classes.Select((name, number) =>
        {
            int right = 0, said = 0, real = 0;
            foreach (var example in examples)
            {
                var isReal = isTrue(example, number);
                var claimed = isSaid(example, number);
                right += isReal && claimed ? 1 : 0;
                said += claimed ? 1 : 0;
                real += isReal ? 1 : 0;
            }

            return new ClassScore(name, Ratio(right, said), Ratio(right, real), Ratio(2 * right, said + real), real);
        })];
    }

    /// <summary>Mean F1 of the classes that occur in the examples.</summary>
    public static double MacroF1(IReadOnlyList<ClassScore> scores) =>
        scores.Where(score => score.Support > 0).Select(score => score.F1).DefaultIfEmpty().Average();

    /// <summary>
    /// Expected calibration error (Naeini et al. 2015) over ten bins of equal width: how far, on average, a stated probability is from
    /// how often it comes true.
    /// </summary>
    /// <param name="predictions">Stated probabilities and whether they came true.</param>
    public static double CalibrationError(IReadOnlyCollection<(double Probability, bool IsTrue)> predictions) =>
        predictions.GroupBy(prediction => Math.Min(9, (int)(prediction.Probability * 10)))
            .Sum(bin => Math.Abs(bin.Average(prediction => prediction.Probability) - bin.Average(prediction => prediction.IsTrue ? 1.0 : 0.0)) * bin.Count())
        / Math.Max(1, predictions.Count);

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
