using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Language.Classification;

public sealed class LogisticRegressionTests
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
        var weights = LogisticRegression.TrainBinary(examples, answers, [1, 1, 1, 1], 2, 100);
        Assert.Equal(answers, examples.Select(example => PassageModels.Score(weights, example) > 0));
    }

    [Fact]
    public void At_the_solution_the_numerical_gradient_of_the_objective_is_zero()
    {
        var solution = Array.ConvertAll(LogisticRegression.TrainBinary(Examples, Answers, Weights, 3, Cost), weight => (double)weight);
        var first = Norm(Gradient(new double[4]));
        Assert.True(Norm(Gradient(solution)) < 2e-3 * first);
    }

    [Fact]
    public void The_classes_of_a_separable_set_are_learned()
    {
        SparseVector[] examples = [Vector((0, 1)), Vector((1, 1)), Vector((2, 1)), Vector((0, 2)), Vector((1, 2)), Vector((2, 2))];
        int[] answers = [0, 1, 2, 0, 1, 2];
        var weights = LogisticRegression.TrainMultinomial(examples, answers, 3, 3, 100);
        Assert.Equal(answers, examples.Select(example => Enumerable.Range(0, 3).MaxBy(c => PassageModels.Score(weights[c], example))));
    }

    [Fact]
    public void The_bias_is_not_drawn_towards_zero()
    {
        SparseVector[] examples = [.. Enumerable.Repeat(new SparseVector([], []), 100)];
        var weights = LogisticRegression.TrainBinary(examples, [.. Enumerable.Range(0, 100).Select(i => i < 90)], [.. Enumerable.Repeat(1.0, 100)], 1, 0.01);
        Assert.Equal(0.9, LogisticRegression.Sigmoid(weights[1]), 2);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1000, 1)]
    [InlineData(-1000, 0)]
    public void Sigmoid_does_not_overflow(double x, double expected) => Assert.Equal(expected, LogisticRegression.Sigmoid(x), 12);

    [Fact]
    public void SoftMax_gives_probabilities_whatever_the_size_of_the_scores()
    {
        double[] scores = [1000, 1000, -1000];
        var logarithm = LogisticRegression.SoftMax(scores);
        Assert.Equal([0.5, 0.5, 0], scores);
        Assert.Equal(1000 + Math.Log(2), logarithm, 9);
    }

    private static double Objective(double[] point)
    {
        var value = point.Take(3).Sum(weight => weight * weight) / 2;
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
