using System.Diagnostics;

namespace Samverkan.Matchning.Benchmarks.Measurements;

/// <summary>Repeated measurements of one thing, in ascending order.</summary>
internal sealed class Sample
{
    private readonly double[] _values;

    public Sample(IEnumerable<double> values) => _values = [.. values.Order()];

    public int Count => _values.Length;

    public double Min => _values[0];

    public double Median => _values.Length % 2 == 1
        ? _values[_values.Length / 2]
        : (_values[(_values.Length / 2) - 1] + _values[_values.Length / 2]) / 2;

    public double Max => _values[^1];

    /// <summary>The smallest value that at least a share of all values do not exceed (nearest rank): of 50 values, 0.95 is the 48th.</summary>
    public double Percentile(double share) => _values[(int)Math.Ceiling(share * _values.Length) - 1];

    /// <summary>The same measurements in another unit.</summary>
    public Sample Select(Func<double, double> convert) => new(_values.Select(convert));

    /// <summary>Milliseconds that an action takes, garbage collections included, as in a service that runs on.</summary>
    public static Sample Milliseconds(int runs, Action action)
    {
        GC.Collect(); // what came before is not this action's to clear up
        return new Sample(Enumerable.Range(0, runs).Select(_ => Time(action)));
    }

    /// <summary>Milliseconds that an action takes once.</summary>
    public static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
