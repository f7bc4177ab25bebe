using System.Globalization;

namespace Samverkan.Matchning.Benchmarks.Measurements;

/// <summary>A line of the report.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Runs">How many times.</param>
/// <param name="Median">The figure.</param>
/// <param name="Spread">How far the other measurements were from it.</param>
/// <param name="Goal">What it should be; empty when nothing was promised.</param>
internal sealed record Row(string What, int Runs, string Median, string Spread, string Goal = "")
{
    /// <summary>A time, with its slow tail.</summary>
    public static Row Time(string what, Sample milliseconds, string goal = "") => new(
        what, milliseconds.Count, Ms(milliseconds.Median),
        milliseconds.Count >= 50 ? $"p95 {Ms(milliseconds.Percentile(0.95))}, max {Ms(milliseconds.Max)}" : $"max {Ms(milliseconds.Max)}", goal);

    /// <summary>A rate, with its extremes.</summary>
    public static Row Rate(string what, Sample perSecond, string unit) => new(
        what, perSecond.Count, $"{Number(perSecond.Median)} {unit}", $"{Number(perSecond.Min)}–{Number(perSecond.Max)}");

    public static string Ms(double milliseconds) => $"{Number(milliseconds)} ms";

    /// <summary>Three digits are all that a shared machine can promise; large numbers are grouped.</summary>
    private static string Number(double value)
    {
        var format = value switch { >= 100 => "#,##0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" };
        var step = value >= 1000 ? Math.Pow(10, Math.Floor(Math.Log10(value)) - 2) : 0;
        return (step > 0 ? Math.Round(value / step) * step : value).ToString(format, CultureInfo.InvariantCulture);
    }
}
