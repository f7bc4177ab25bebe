using System.Numerics.Tensors;

namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// Minimises a smooth convex function with limited-memory BFGS (Nocedal and Wright, Numerical Optimization, 2nd ed.,
/// algorithm 7.4) and a backtracking line search. Deterministic.
/// </summary>
internal static class LimitedMemoryBfgs
{
    private const int Memory = 10;

    /// <summary>Computes the function value at a point and writes its gradient.</summary>
    public delegate double Objective(ReadOnlySpan<double> point, Span<double> gradient);

    /// <param name="start">Starting point; receives the minimum.</param>
    /// <param name="objective">The function.</param>
    /// <param name="iterations">Most iterations.</param>
    /// <param name="tolerance">Stops when the gradient's norm is below this part of its first norm.</param>
    public static void Minimize(double[] start, Objective objective, int iterations = 200, double tolerance = 1e-3)
    {
        var point = start;
        var gradient = new double[point.Length];
        var next = new double[point.Length];
        var nextGradient = new double[point.Length];
        var steps = new Queue<(double[] Step, double[] Change, double Rho)>();
        var value = objective(point, gradient);
        var firstNorm = TensorPrimitives.Norm<double>(gradient);
        for (var iteration = 0; iteration < iterations && TensorPrimitives.Norm<double>(gradient) > tolerance * firstNorm; iteration++)
        {
            var direction = Direction(gradient, steps);
            var slope = TensorPrimitives.Dot<double>(direction, gradient);
            var length = iteration == 0 ? Math.Min(1, 1 / firstNorm) : 1;
            double nextValue;
            var tries = 0;
            do
            {
                TensorPrimitives.MultiplyAdd(direction, length, point, next);
                nextValue = objective(next, nextGradient);
                length /= 2;
            }
            while (nextValue > value + (1e-4 * 2 * length * slope) && ++tries < 30);

            if (nextValue >= value)
            {
                break;
            }

            var step = new double[point.Length];
            var change = new double[point.Length];
            TensorPrimitives.Subtract(next, point, step);
            TensorPrimitives.Subtract(nextGradient, gradient, change);
            var curvature = TensorPrimitives.Dot<double>(step, change);
            if (curvature > 1e-12)
            {
                steps.Enqueue((step, change, 1 / curvature));
                if (steps.Count > Memory)
                {
                    steps.Dequeue();
                }
            }

            next.CopyTo(point, 0);
            nextGradient.CopyTo(gradient, 0);
            value = nextValue;
        }
    }

    /// <summary>The two-loop recursion: the negative gradient times an approximation of the inverse Hessian.</summary>
    private static double[] Direction(double[] gradient, Queue<(double[] Step, double[] Change, double Rho)> steps)
    {
        var direction = (double[])gradient.Clone();
        var history = steps.ToArray();
        var alphas = new double[history.Length];
        for (var i = history.Length - 1; i >= 0; i--)
        {
            alphas[i] = history[i].Rho * TensorPrimitives.Dot<double>(history[i].Step, direction);
            TensorPrimitives.MultiplyAdd(history[i].Change, -alphas[i], direction, direction);
        }

        if (history.Length > 0)
        {
            var last = history[^1];
            TensorPrimitives.Multiply(direction, 1 / (last.Rho * TensorPrimitives.Dot<double>(last.Change, last.Change)), direction);
        }

        for (var i = 0; i < history.Length; i++)
        {
            var beta = history[i].Rho * TensorPrimitives.Dot<double>(history[i].Change, direction);
            TensorPrimitives.MultiplyAdd(history[i].Step, alphas[i] - beta, direction, direction);
        }

        TensorPrimitives.Negate(direction, direction);
        return direction;
    }
}
