using System.Diagnostics;
using Samverkan.Matchning.Benchmarks.Measurements;

namespace Samverkan.Matchning.Benchmarks.Sections;

/// <summary>The real program as a user starts it, from nothing to its last line.</summary>
internal static class ColdMatch
{
    private const int Runs = 15;
    private const string Goal = "under 2 s";

    public static async Task<IReadOnlyList<Row>> MeasureAsync() =>
    [
        Row.Time("Cold match, the process, text", await RunAsync("match", Repository.Sample), Goal),
        Row.Time("Cold match, the process, `--json`", await RunAsync("match", Repository.Sample, "--json"), Goal),
        Row.Time("The process that only shows its help", await RunAsync("--help")),
    ];

    private static async Task<Sample> RunAsync(params string[] arguments)
    {
        if (!File.Exists(Repository.Program))
        {
            throw new InvalidOperationException("Build the solution in Release first: dotnet build -c Release.");
        }

        await TimeAsync(arguments); // brings the files into the page cache, as on any machine where the program is used
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            times[run] = await TimeAsync(arguments);
        }

        return new Sample(times);
    }

    private static async Task<double> TimeAsync(string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Program, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var elapsed = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        return process.ExitCode == 0 && output.Length > 0 ? elapsed : throw new InvalidOperationException($"The program ended with {process.ExitCode}.");
    }
}
