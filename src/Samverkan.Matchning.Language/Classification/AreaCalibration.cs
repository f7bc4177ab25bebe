namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// Turns scores into calibrated probabilities by Platt's method (1999): <c>p = σ(a·topic + cᵢ) · σ(b·gate + d)</c>, the probability of
/// the topic given that something is wrong, times the probability that something is. The slopes are shared; an area's own bias is
/// drawn towards the common one where examples are few.
/// </summary>
/// <param name="topicWeight">a.</param>
/// <param name="biases">c of each area.</param>
/// <param name="gateWeight">b.</param>
/// <param name="gateBias">d.</param>
internal sealed class AreaCalibration(double topicWeight, double[] biases, double gateWeight, double gateBias)
{
    private const double BiasCost = 20;

    public double TopicWeight { get; } = topicWeight;

    public double[] Biases { get; } = biases;

    public double GateWeight { get; } = gateWeight;

    public double GateBias { get; } = gateBias;

    public double Probability(int area, double topic, double gate) =>
        Topic(area, topic) * LogisticRegression.Sigmoid((GateWeight * gate) + GateBias);

    /// <summary>Probability of the area given that something is wrong.</summary>
    public double Topic(int area, double topic) => LogisticRegression.Sigmoid((TopicWeight * topic) + Biases[area]);

    /// <summary>Fits on scores of passages that the models had not seen.</summary>
    /// <param name="topics">Topic scores, passage by area.</param>
    /// <param name="gates">Gate scores.</param>
    /// <param name="isPositive">Whether a passage has an area.</param>
    /// <param name="areas">Number of areas.</param>
    public static AreaCalibration Fit(double[][] topics, double[] gates, Func<int, int, bool> isPositive, int areas)
    {
        var labelled = Enumerable.Range(0, topics.Length).Where(i => Enumerable.Range(0, areas).Any(area => isPositive(i, area))).ToHashSet();
        var gate = FitGate(gates, labelled);
        var (weight, biases) = FitTopics(topics, labelled, isPositive, areas);
        return new AreaCalibration(weight, biases, gate[0], gate[1]);
    }

    private static double[] FitGate(double[] gates, HashSet<int> labelled)
    {
        var solution = new double[] { 1, 0 };
        LimitedMemoryBfgs.Minimize(solution, (point, gradient) =>
        {
            gradient.Clear();
            var value = 0d;
            for (var i = 0; i < gates.Length; i++)
            {
                var (loss, slope) = Loss((point[0] * gates[i]) + point[1], labelled.Contains(i));
                value += loss;
                gradient[0] += slope * gates[i];
                gradient[1] += slope;
            }

            return value;
        });
        return solution;
    }

    private static (double Weight, double[] Biases) FitTopics(double[][] topics, HashSet<int> labelled, Func<int, int, bool> isPositive, int areas)
    {
        // Point: weight, common bias, then each area's deviation from it, which alone is regularised.
        var solution = new double[2 + areas];
        solution[0] = 1;
        LimitedMemoryBfgs.Minimize(solution, (point, gradient) =>
        {
            gradient.Clear();
            var value = 0d;
            for (var area = 0; area < areas; area++)
            {
                value += BiasCost * point[2 + area] * point[2 + area] / 2;
                gradient[2 + area] = BiasCost * point[2 + area];
            }

            foreach (var i in labelled)
            {
                for (var area = 0; area < areas; area++)
                {
                    var (loss, slope) = Loss((point[0] * topics[i][area]) + point[1] + point[2 + area], isPositive(i, area));
                    value += loss;
                    gradient[0] += slope * topics[i][area];
                    gradient[1] += slope;
                    gradient[2 + area] += slope;
                }
            }

            return value;
        });
        return (solution[0], [.. Enumerable.Range(0, areas).Select(area => solution[1] + solution[2 + area])]);
    }

    /// <summary>Logarithmic loss of a score and its derivative.</summary>
    private static (double Loss, double Slope) Loss(double score, bool isTrue)
    {
        var probability = LogisticRegression.Sigmoid(score);
        return (-Math.Log(Math.Max(1e-12, isTrue ? probability : 1 - probability)), probability - (isTrue ? 1 : 0));
    }
}
