namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// Turns scores into calibrated probabilities by Platt's method (1999): <c>p = σ(a·topic + r·rival + cᵢ) · σ(b·gate + d)</c>, the
/// probability of the topic given that something is wrong, times the probability that something is. The rival is the greatest topic
/// score of the other areas: a passage has two areas at most as a rule, so a strong rival speaks against (r comes out negative). The
/// slopes are shared; an area's own bias is drawn towards the common one where examples are few.
/// </summary>
/// <param name="topicWeight">a.</param>
/// <param name="rivalWeight">r.</param>
/// <param name="biases">c of each area.</param>
/// <param name="gateWeight">b.</param>
/// <param name="gateBias">d.</param>
internal sealed class AreaCalibration(double topicWeight, double rivalWeight, double[] biases, double gateWeight, double gateBias)
{
    private const double BiasCost = 20;

    public double TopicWeight { get; } = topicWeight;

    public double RivalWeight { get; } = rivalWeight;

    public double[] Biases { get; } = biases;

    public double GateWeight { get; } = gateWeight;

    public double GateBias { get; } = gateBias;

    /// <summary>Probability of each area.</summary>
    /// <param name="topics">What <see cref="Topics"/> gives for a passage.</param>
    /// <param name="gate">Its gate score.</param>
    public double[] Probabilities(double[] topics, double gate)
    {
        var isWrong = LogisticRegression.Sigmoid((GateWeight * gate) + GateBias);
        return Array.ConvertAll(topics, topic => topic * isWrong);
    }

    /// <summary>Probability of each area given that something is wrong.</summary>
    /// <param name="topics">Topic scores of a passage.</param>
    public double[] Topics(double[] topics)
    {
        var rivals = Rivals(topics);
        return [.. topics.Select((topic, area) => LogisticRegression.Sigmoid((TopicWeight * topic) + (RivalWeight * rivals[area]) + Biases[area]))];
    }

    /// <summary>Fits on scores of passages that the models had not seen.</summary>
    /// <param name="topics">Topic scores, passage by area.</param>
    /// <param name="gates">Gate scores.</param>
    /// <param name="isPositive">Whether a passage has an area.</param>
    /// <param name="areas">Number of areas.</param>
    public static AreaCalibration Fit(double[][] topics, double[] gates, Func<int, int, bool> isPositive, int areas)
    {
        var labelled = Enumerable.Range(0, topics.Length).Where(i => Enumerable.Range(0, areas).Any(area => isPositive(i, area))).ToHashSet();
        var gate = FitGate(gates, labelled);
        var (weight, rivalWeight, biases) = FitTopics(topics, labelled, isPositive, areas);
        return new AreaCalibration(weight, rivalWeight, biases, gate[0], gate[1]);
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

    private static (double Weight, double RivalWeight, double[] Biases) FitTopics(
        double[][] topics, HashSet<int> labelled, Func<int, int, bool> isPositive, int areas)
    {
        const int Common = 2;
        var rivals = labelled.ToDictionary(i => i, i => Rivals(topics[i]));

        // Point: weight, rival's weight, common bias, then each area's deviation from it, which alone is regularised.
        var solution = new double[Common + 1 + areas];
        solution[0] = 1;
        LimitedMemoryBfgs.Minimize(solution, (point, gradient) =>
        {
            gradient.Clear();
            var value = 0d;
            for (var area = 0; area < areas; area++)
            {
                var own = Common + 1 + area;
                value += BiasCost * point[own] * point[own] / 2;
                gradient[own] = BiasCost * point[own];
            }

            foreach (var i in labelled)
            {
                for (var area = 0; area < areas; area++)
                {
                    var (topic, rival) = (topics[i][area], rivals[i][area]);
                    var (loss, slope) = Loss((point[0] * topic) + (point[1] * rival) + point[Common] + point[Common + 1 + area], isPositive(i, area));
                    value += loss;
                    gradient[0] += slope * topic;
                    gradient[1] += slope * rival;
                    gradient[Common] += slope;
                    gradient[Common + 1 + area] += slope;
                }
            }

            return value;
        });
        return (solution[0], solution[1], [.. Enumerable.Range(0, areas).Select(area => solution[Common] + solution[Common + 1 + area])]);
    }

    /// <summary>For each area the greatest score of the others; 0 where there is no other.</summary>
    private static double[] Rivals(double[] topics)
    {
        var best = Array.IndexOf(topics, topics.Max());
        var second = topics.Where((_, area) => area != best).DefaultIfEmpty().Max();
        return [.. topics.Select((_, area) => area == best ? second : topics[best])];
    }

    /// <summary>Logarithmic loss of a score and its derivative.</summary>
    private static (double Loss, double Slope) Loss(double score, bool isTrue)
    {
        var probability = LogisticRegression.Sigmoid(score);
        return (-Math.Log(Math.Max(1e-12, isTrue ? probability : 1 - probability)), probability - (isTrue ? 1 : 0));
    }
}
