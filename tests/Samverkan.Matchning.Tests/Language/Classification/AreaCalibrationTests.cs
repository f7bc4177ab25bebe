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
        // The rival's score is the topic's with the other sign here, so only the difference of their weights is settled.
        Assert.Equal(2, calibration.TopicWeight - calibration.RivalWeight, 1);
        Assert.All(calibration.Biases, bias => Assert.Equal(0, bias, 1));
        Assert.Equal(0.8 * LogisticRegression.Sigmoid(2), calibration.Probabilities(calibration.Topics([1, -1]), 1)[0], 2);
        Assert.Equal(0.2 * LogisticRegression.Sigmoid(2), calibration.Probabilities(calibration.Topics([1, -1]), -1)[0], 2);
        Assert.Equal(LogisticRegression.Sigmoid(2), calibration.Topics([1, -1])[0], 2);
    }

    [Fact]
    public void A_strong_rival_speaks_against_an_area_where_passages_have_one_area()
    {
        // Score 1 means the area in eight cases of ten when the other area's score is −1, and in five when it is 1 too.
        var passages = new List<(double[] Topics, int Area)>();
        passages.AddRange(Enumerable.Range(0, 400).Select(i => (new double[] { 1, -1 }, i % 10 < 8 ? 0 : 1)));
        passages.AddRange(Enumerable.Range(0, 400).Select(i => (new double[] { -1, 1 }, i % 10 < 8 ? 1 : 0)));
        passages.AddRange(Enumerable.Range(0, 400).Select(i => (new double[] { 1, 1 }, i % 2)));
        var calibration = AreaCalibration.Fit(
            [.. passages.Select(passage => passage.Topics)], [.. passages.Select(_ => 0d)], (i, area) => passages[i].Area == area, 2);
        Assert.True(calibration.RivalWeight < 0);
        Assert.Equal(0.8, calibration.Topics([1, -1])[0], 1);
        Assert.Equal([0.5, 0.5], calibration.Topics([1, 1]).Select(topic => Math.Round(topic, 1)));
    }
}
