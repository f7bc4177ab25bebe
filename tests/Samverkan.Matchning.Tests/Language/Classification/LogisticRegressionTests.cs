using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Language.Classification;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void The_classes_of_a_separable_set_are_learned()
    {
        SparseVector[] examples = [Vector((0, 1)), Vector((1, 1)), Vector((2, 1)), Vector((0, 2)), Vector((1, 2)), Vector((2, 2))];
        int[] answers = [0, 1, 2, 0, 1, 2];
        var weights = LogisticRegression.TrainMultinomial(examples, answers, 3, 3, 100);
        Assert.Equal(answers, examples.Select(example => Enumerable.Range(0, 3).MaxBy(c => PassageModels.Score(weights[c], example))));
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

    private static SparseVector Vector(params (int Index, float Value)[] features) =>
        new([.. features.Select(feature => feature.Index)], [.. features.Select(feature => feature.Value)]);
}
