using System.Diagnostics;

namespace Samverkan.Matchning.Benchmarks.Peers;

/// <summary>Runs a program to its end.</summary>
internal static class ChildProcess
{
    /// <summary>Whether a program is in the search path.</summary>
    public static bool Exists(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, tool)));

    /// <summary>What the program printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds what it complained about.</exception>
    public static string Run(string tool, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{tool} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }
}
