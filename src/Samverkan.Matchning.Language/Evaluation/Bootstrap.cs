namespace Samverkan.Matchning.Language.Evaluation;

/// <summary>A figure with the range that contains it in 95 of 100 resamplings.</summary>
/// <param name="Value">The figure on the whole set.</param>
/// <param name="Low">2.5th percentile.</param>
/// <param name="High">97.5th percentile.</param>
public readonly record struct Estimate(double Value, double Low, double High);

/// <summary>Percentile bootstrap (Efron 1979): how far a figure could have moved with other examples of the same kind.</summary>
public static class Bootstrap
{
    /// <summary>Estimates a statistic of resampled examples.</summary>
    /// <param name="count">Number of examples.</param>
    /// <param name="statistic">Computes the figure from example numbers, which may repeat.</param>
    /// <param name="resamplings">Resamplings; 1,000 is enough for two decimals.</param>
    /// <param name="seed">The same seed gives the same range.</param>
    public static Estimate Estimate(int count, Func<int[], double> statistic, int resamplings = 1000, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        var value = statistic([.. Enumerable.Range(0, count)]);
        var random = new Random(seed);
        var sample = new int[count];
        var values = new double[resamplings];
        for (var i = 0; i < resamplings; i++)
        {
            for (var j = 0; j < count; j++)
            {
                sample[j] = random.Next(count);
            }

            values[i] = statistic(sample);
        }

        Array.Sort(values);
        return new Estimate(value, values[(int)(0.025 * resamplings)], values[(int)(0.975 * resamplings)]);
    }

    /// <summary>Estimates a mean.</summary>
    public static Estimate Mean(IReadOnlyList<double> values, int resamplings = 1000, int seed = 1) =>
        values.Count == 0 ? default : Estimate(values.Count, sample => sample.Average(i => values[i]), resamplings, seed);
}
