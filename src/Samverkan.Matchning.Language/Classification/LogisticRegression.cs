namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// Multinomial logistic regression with L2 regularisation: minimises <c>½Σ‖w_k‖² − c·Σ ln p(yᵢ|xᵢ)</c> with
/// <c>p(k|x) = exp(w_k·x + b_k) / Σ exp(w_j·x + b_j)</c>. The biases are not regularised.
/// </summary>
internal static class LogisticRegression
{
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
