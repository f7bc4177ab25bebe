using System.Globalization;
using System.Runtime.InteropServices;

namespace Samverkan.Matchning.Benchmarks.Measurements;

/// <summary>Writes the figures as a Markdown table, with the machine they were taken on.</summary>
internal static class Report
{
    public static void WriteHead(TextWriter output)
    {
        output.WriteLine(MachineLine());
        output.WriteLine();
        output.WriteLine("| Measured | Runs | Median | Spread | Goal |");
        output.WriteLine("|---|---:|---:|---|---|");
    }

    public static void WriteRows(TextWriter output, IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            output.WriteLine($"| {row.What} | {row.Runs.ToString(CultureInfo.InvariantCulture)} | {row.Median} | {row.Spread} | {row.Goal} |");
        }
    }

    private static string MachineLine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30);
        return $"{Processor()}, {Environment.ProcessorCount} logical cores, {memory} GiB; {RuntimeInformation.OSDescription.Trim()}; "
            + $"{RuntimeInformation.FrameworkDescription}; load average at the start {Load()}";
    }

    private static string Processor()
    {
        const string Key = "model name";
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(row => row.StartsWith(Key, StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
