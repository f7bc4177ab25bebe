using Samverkan.Matchning.Language.Evaluation;

namespace Samverkan.Matchning.Tests.Language.Evaluation;

public sealed class ClassificationMetricsTests
{
    [Fact]
    public void Precision_recall_and_F1_are_counted_for_each_class()
    {
        // Class a: said of 0, 1, 2, true of 0, 1, 3. Class b: never said, true of 2. Class c: neither.
        string[] real = ["a", "a", "b", "a"];
        string[] said = ["a", "a", "a", ""];
        string[] classes = ["a", "b", "c"];
        var scores = ClassificationMetrics.PerClass(classes, [0, 1, 2, 3], (i, c) => real[i] == classes[c], (i, c) => said[i] == classes[c]);
        Assert.Equal(new ClassScore("a", 2 / 3.0, 2 / 3.0, 2 / 3.0, 3), scores[0]);
        Assert.Equal(new ClassScore("b", 0, 0, 0, 1), scores[1]);
        Assert.Equal(new ClassScore("c", 0, 0, 0, 0), scores[2]);
        Assert.Equal((2 / 3.0) / 2, ClassificationMetrics.MacroF1(scores), 12); // c does not occur
    }

    [Fact]
    public void Nothing_measured_is_zero()
    {
        Assert.Equal(0, ClassificationMetrics.MacroF1([]));
        Assert.Equal(0, ClassificationMetrics.CalibrationError([]));
    }

    [Fact]
    public void The_calibration_error_is_how_far_probabilities_are_from_what_came_true()
    {
        (double, bool)[] honest = [.. Enumerable.Range(0, 10).Select(i => (0.75, i < 7)), (0.75, true), (0.75, true)];
        Assert.Equal(0, ClassificationMetrics.CalibrationError(honest), 12);
        Assert.Equal(0.9, ClassificationMetrics.CalibrationError([(0.9, false), (0.1, true)]), 12);
        Assert.Equal(0, ClassificationMetrics.CalibrationError([(1, true), (0, false)]), 12);
    }
}
