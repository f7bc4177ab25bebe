using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Language.Classification;

public sealed class AreaCalibrationTests
{
    [Fact]
    public void Slope_and_gate_that_made_the_data_are_found_again()
    {
        // 500 passages with areas at each gate score: area 0 with the probability σ(2s), otherwise area 1. At gate 1 they are 80 % of all, at −1 20 %.
        var passages = new List<(double Topic, double Gate, int Area)>();
        foreach (var (gate, without) in new[] { (1d, 125), (-1d, 2000) })
        {
            for (var score = -2; score <= 2; score++)
            {
                var positives = (int)Math.Round(100 * LogisticRegression.Sigmoid(2 * score));
                passages.AddRange(Enumerable.Range(0, 100).Select(i => ((double)score, gate, i < positives ? 0 : 1)));
            }

            passages.AddRange(Enumerable.Repeat((0d, gate, -1), without));
        }

        var calibration = AreaCalibration.Fit(
            [.. passages.Select(passage => new[] { passage.Topic, -passage.Topic })], [.. passages.Select(passage => passage.Gate)], (i, area) => passages[i].Area == area, 2);
        Assert.Equal(2, calibration.TopicWeight, 1);
        Assert.All(calibration.Biases, bias => Assert.Equal(0, bias, 1));
        Assert.Equal(0.8 * LogisticRegression.Sigmoid(2), calibration.Probability(0, 1, 1), 2);
        Assert.Equal(0.2 * LogisticRegression.Sigmoid(2), calibration.Probability(0, 1, -1), 2);
        Assert.Equal(LogisticRegression.Sigmoid(2), calibration.Topic(0, 1), 2);
    }
}
