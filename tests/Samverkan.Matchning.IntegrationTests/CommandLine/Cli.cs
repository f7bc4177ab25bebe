using System.Diagnostics;
using System.Text;

namespace Samverkan.Matchning.IntegrationTests.CommandLine;

/// <summary>What a run of the command left behind.</summary>
internal sealed record CliResult(int Code, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs <c>samverkan</c> as users do: as a process, with its output piped.</summary>
internal static class Cli
{
    /// <summary>A run that hangs is a failure, not a test run that never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static Task<CliResult> RunAsync(params string[] arguments) => RunAsync(arguments, "");

    public static async Task<CliResult> RunAsync(string[] arguments, string stdin, string? folder = null)
    {
        using var process = Start(arguments, folder ?? Repository.Root);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(stdin);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended without reading what it was given; its exit code tells the rest.
        }

        return new CliResult(await EndAsync(process), await output, await error);
    }

    /// <summary>Starts a run that the test itself talks to.</summary>
    public static Process Start(string[] arguments, string folder)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "samverkan.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("samverkan did not end.");
        }

        return process.ExitCode;
    }
}
