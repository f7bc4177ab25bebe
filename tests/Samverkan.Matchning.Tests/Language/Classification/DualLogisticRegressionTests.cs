using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Language.Classification;

public sealed class DualLogisticRegressionTests
{
    private const double Cost = 3;
    private static readonly SparseVector[] Examples =
        [Vector((0, 1)), Vector((0, 0.5f), (1, 1)), Vector((1, -1)), Vector((1, 2)), Vector((0, -1), (2, 1)), Vector((2, -0.5f)), new([], [])];

    private static readonly bool[] Answers = [true, true, false, true, false, false, true];
    private static readonly double[] Weights = [1, 2, 1, 0.5, 1, 3, 1];

    [Fact]
    public void A_separable_set_is_learned()
    {
        SparseVector[] examples = [Vector((0, 1)), Vector((0, 2)), Vector((1, 1)), Vector((1, 2))];
        bool[] answers = [true, true, false, false];
        var weights = DualLogisticRegression.Train(examples, answers, [100, 100, 100, 100], 2);
        Assert.Equal(answers, examples.Select(example => PassageModels.Score(weights, example) > 0));
    }

    [Fact]
    public void At_the_solution_the_numerical_gradient_of_the_objective_is_zero()
    {
        var solution = Array.ConvertAll(Train(), weight => (double)weight);
        var first = Norm(Gradient(new double[4]));
        Assert.True(Norm(Gradient(solution)) < 0.02 * first);
    }

    [Fact]
    public void Training_twice_gives_the_same_weights() => Assert.Equal(Train(), Train());

    [Fact]
    public void An_example_that_costs_nothing_changes_nothing()
    {
        var with = DualLogisticRegression.Train([Vector((0, 1)), Vector((0, -1)), Vector((0, 5))], [true, false, false], [1, 1, 0], 1);
        var without = DualLogisticRegression.Train([Vector((0, 1)), Vector((0, -1))], [true, false], [1, 1], 1);
        Assert.Equal(without[0], with[0], 0.02);
    }

    [Fact]
    public void An_example_far_on_the_wrong_side_does_not_break_the_arithmetic()
    {
        SparseVector[] examples = [.. Enumerable.Repeat(Vector((0, 5)), 50), Vector((0, 5))];
        var weights = DualLogisticRegression.Train(examples, [.. Enumerable.Repeat(true, 50), false], [.. Enumerable.Repeat(1000.0, 50), 0.001], 1);
        Assert.All(weights, weight => Assert.True(float.IsFinite(weight)));
        Assert.True(weights[0] > 0);
    }

    private static float[] Train() => DualLogisticRegression.Train(Examples, Answers, [.. Weights.Select(weight => weight * Cost)], 3);

    private static double Objective(double[] point)
    {
        var value = point.Sum(weight => weight * weight) / 2;
        for (var i = 0; i < Examples.Length; i++)
        {
            var margin = point[3] + Examples[i].Indices.Zip(Examples[i].Values, (index, feature) => point[index] * feature).Sum();
            value += Cost * Weights[i] * Math.Log(1 + Math.Exp(Answers[i] ? -margin : margin));
        }

        return value;
    }

    private static double[] Gradient(double[] point) => [.. Enumerable.Range(0, point.Length).Select(i =>
    {
        var (up, down) = ((double[])point.Clone(), (double[])point.Clone());
        up[i] += 1e-5;
        down[i] -= 1e-5;
        return (Objective(up) - Objective(down)) / 2e-5;
    })];

    private static double Norm(double[] vector) => Math.Sqrt(vector.Sum(value => value * value));

    private static SparseVector Vector(params (int Index, float Value)[] features) =>
        new([.. features.Select(feature => feature.Index)], [.. features.Select(feature => feature.Value)]);
}
