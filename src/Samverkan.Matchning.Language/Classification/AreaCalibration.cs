namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// Joins the topic and the gate score into a calibrated probability, Platt's method (1999) with two scores: weights shared by
/// all areas, and a bias for each that is drawn towards the common one where examples are few.
/// </summary>
/// <param name="topicWeight">a in <c>σ(a·topic + b·gate + cᵢ)</c>.</param>
/// <param name="gateWeight">b.</param>
/// <param name="biases">c of each area.</param>
internal sealed class AreaCalibration(double topicWeight, double gateWeight, double[] biases)
{
    private const double BiasCost = 20;

    public double TopicWeight { get; } = topicWeight;

    public double GateWeight { get; } = gateWeight;

    public double[] Biases { get; } = biases;

    public double Probability(int area, double topic, double gate) =>
        LogisticRegression.Sigmoid((TopicWeight * topic) + (GateWeight * gate) + Biases[area]);

    /// <summary>Fits on scores of passages that the models had not seen.</summary>
    /// <param name="topics">Topic scores, passage by area.</param>
    /// <param name="gates">Gate scores.</param>
    /// <param name="isPositive">Whether a passage has an area.</param>
    /// <param name="areas">Number of areas.</param>
    public static AreaCalibration Fit(double[][] topics, double[] gates, Func<int, int, bool> isPositive, int areas)
    {
        // Point: topic weight, gate weight, common bias, then each area's deviation from it, which alone is regularised.
        var solution = new double[3 + areas];
        solution[0] = 1;
        solution[1] = 1;
        LimitedMemoryBfgs.Minimize(solution, (point, gradient) =>
        {
            gradient.Clear();
            var value = 0d;
            for (var area = 0; area < areas; area++)
            {
                value += point[3 + area] * point[3 + area] / (2 / BiasCost);
                gradient[3 + area] = BiasCost * point[3 + area];
            }

            for (var i = 0; i < topics.Length; i++)
            {
                for (var area = 0; area < areas; area++)
                {
                    var score = (point[0] * topics[i][area]) + (point[1] * gates[i]) + point[2] + point[3 + area];
                    var probability = LogisticRegression.Sigmoid(score);
                    var target = isPositive(i, area) ? 1 : 0;
                    value -= Math.Log(Math.Max(1e-12, target == 1 ? probability : 1 - probability));
                    var slope = probability - target;
                    gradient[0] += slope * topics[i][area];
                    gradient[1] += slope * gates[i];
                    gradient[2] += slope;
                    gradient[3 + area] += slope;
                }
            }

            return value;
        });
        return new AreaCalibration(solution[0], solution[1], [.. Enumerable.Range(0, areas).Select(area => solution[2] + solution[3 + area])]);
    }
}
