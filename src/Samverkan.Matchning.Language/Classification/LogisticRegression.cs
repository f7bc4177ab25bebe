namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// Logistic regression with L2 regularisation, the model of LIBLINEAR's solver 0: minimises
/// <c>½‖w‖² + Σ cᵢ·ln(1 + exp(−yᵢ(w·xᵢ + b)))</c>. The bias is not regularised.
/// </summary>
internal static class LogisticRegression
{
    /// <summary>Trains one yes-or-no output.</summary>
    /// <param name="examples">Feature vectors.</param>
    /// <param name="targets">Answer of each example.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="cost">Cost of an error against the size of the weights.</param>
    /// <param name="weights">How much each example counts: more for a positive of a rare area, less for a weak label.</param>
    /// <returns>Weights of the features and, last, the bias.</returns>
    public static float[] TrainBinary(
        IReadOnlyList<SparseVector> examples, IReadOnlyList<bool> targets, IReadOnlyList<double> weights, int features, double cost)
    {
        var solution = new double[features + 1];
        var narrow = new float[features + 1];
        LimitedMemoryBfgs.Minimize(solution, (point, gradient) =>
        {
            var value = Regularize(point, gradient, features, narrow);
            gradient[features] = 0;
            for (var i = 0; i < examples.Count; i++)
            {
                var margin = examples[i].Dot(narrow) + point[features];
                var sign = targets[i] ? 1 : -1;
                var weight = cost * weights[i];
                value += weight * SoftPlus(-sign * margin);
                var slope = -sign * weight * Sigmoid(-sign * margin);
                examples[i].AddTo(gradient, slope);
                gradient[features] += slope;
            }

            return value;
        });
        return Array.ConvertAll(solution, weight => (float)weight);
    }

    /// <summary>Trains one of several classes (multinomial, softmax).</summary>
    /// <param name="examples">Feature vectors.</param>
    /// <param name="targets">Class number of each example.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="cost">Cost of an error against the size of the weights.</param>
    /// <returns>Weights and bias of each class.</returns>
    public static float[][] TrainMultinomial(
        IReadOnlyList<SparseVector> examples, IReadOnlyList<int> targets, int classes, int features, double cost)
    {
        var stride = features + 1;
        var weights = new double[classes * stride];
        var narrow = new float[classes * stride];
        LimitedMemoryBfgs.Minimize(weights, (point, gradient) =>
        {
            var value = 0d;
            for (var c = 0; c < classes; c++)
            {
                value += Regularize(point.Slice(c * stride, stride), gradient.Slice(c * stride, stride), features, narrow.AsSpan(c * stride, stride));
                gradient[(c * stride) + features] = 0;
            }

            Span<double> scores = stackalloc double[classes];
            for (var i = 0; i < examples.Count; i++)
            {
                for (var c = 0; c < classes; c++)
                {
                    scores[c] = examples[i].Dot(narrow.AsSpan(c * stride, stride)) + point[(c * stride) + features];
                }

                value -= cost * scores[targets[i]];
                value += cost * SoftMax(scores);
                for (var c = 0; c < classes; c++)
                {
                    var slope = cost * (scores[c] - (c == targets[i] ? 1 : 0));
                    examples[i].AddTo(gradient.Slice(c * stride, stride), slope);
                    gradient[(c * stride) + features] += slope;
                }
            }

            return value;
        });
        return [.. Enumerable.Range(0, classes).Select(c => Array.ConvertAll(weights[(c * stride)..((c + 1) * stride)], weight => (float)weight))];
    }

    /// <summary>1/(1 + e⁻ˣ) without overflow.</summary>
    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    /// <summary>Turns scores into probabilities in place.</summary>
    /// <returns>ln Σ exp(score).</returns>
    public static double SoftMax(Span<double> scores)
    {
        var max = double.NegativeInfinity;
        foreach (var score in scores)
        {
            max = Math.Max(max, score);
        }

        var sum = 0d;
        foreach (ref var score in scores)
        {
            score = Math.Exp(score - max);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }

        return max + Math.Log(sum);
    }

    private static double SoftPlus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));

    private static double Regularize(ReadOnlySpan<double> point, Span<double> gradient, int features, Span<float> narrow)
    {
        var value = 0d;
        for (var i = 0; i < features; i++)
        {
            value += point[i] * point[i] / 2;
            gradient[i] = point[i];
            narrow[i] = (float)point[i];
        }

        return value;
    }
}
