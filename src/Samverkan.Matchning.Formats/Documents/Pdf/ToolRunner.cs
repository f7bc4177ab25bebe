using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>What a tool left behind.</summary>
/// <param name="ExitCode">The exit code; above 128 when it was ended by a signal, such as for using too much memory.</param>
/// <param name="Output">Everything it printed.</param>
/// <param name="Errors">The beginning of what it complained about.</param>
internal sealed record ToolResult(int ExitCode, byte[] Output, string Errors);

/// <summary>
/// Runs a tool on a hostile file as a child process: without the service's environment, with a time limit, bounded output and,
/// where the system has prlimit, bounded memory, processor time and written files.
/// </summary>
internal sealed class ToolRunner(DocumentReaderOptions options)
{
    private const int MaxErrorCharacters = 8192;
    private const long MaxWrittenBytes = 1024 * 1024;

    /// <summary>Runs a tool to its end.</summary>
    /// <param name="tool">Name or path.</param>
    /// <param name="package">The Debian package that holds it, for the message to the administrator.</param>
    /// <param name="arguments">Passed as they are; no shell reads them.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    public async Task<ToolResult> RunAsync(string tool, string package, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var path = ToolLocator.Find(tool) ?? throw Missing(tool, package, null);
        using var process = new Process { StartInfo = StartInfo(path, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw Missing(tool, package, exception);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.ToolTimeout);
        try
        {
            process.StandardInput.Close();
            var errors = DrainAsync(process.StandardError, limit.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, limit.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return new ToolResult(process.ExitCode, output, await errors.ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Rejections.TooSlow();
        }
        finally
        {
            await EndAsync(process).ConfigureAwait(false);
        }
    }

    private ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments)
    {
        var info = new ProcessStartInfo
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var systemRoot = Environment.GetEnvironmentVariable("SystemRoot");
        info.Environment.Clear();
        info.Environment["LC_ALL"] = "C.UTF-8";
        info.Environment["PATH"] = "/usr/bin:/bin";
        if (systemRoot is not null)
        {
            info.Environment["SystemRoot"] = systemRoot;
        }

        if (ToolLocator.Find("prlimit") is { } prlimit)
        {
            info.FileName = prlimit;
            info.ArgumentList.Add(Limit("as", options.MaxToolMemoryBytes));
            info.ArgumentList.Add(Limit("cpu", (long)Math.Ceiling(options.ToolTimeout.TotalSeconds)));
            info.ArgumentList.Add(Limit("fsize", MaxWrittenBytes));
            info.ArgumentList.Add(Limit("core", 0));
            info.ArgumentList.Add("--");
            info.ArgumentList.Add(path);
        }
        else
        {
            info.FileName = path;
        }

        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        return info;
    }

    private static string Limit(string name, long value) => string.Create(CultureInfo.InvariantCulture, $"--{name}={value}");

    private async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var block = new byte[81920];
        int read;
        while ((read = await output.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > options.MaxToolOutputBytes)
            {
                throw Rejections.TooLargeInside();
            }

            buffer.Write(block, 0, read);
        }

        return buffer.ToArray();
    }

    /// <summary>Reads to the end, so that the tool never waits for us, but keeps only the beginning.</summary>
    private static async Task<string> DrainAsync(StreamReader errors, CancellationToken cancellationToken)
    {
        var kept = new StringBuilder();
        var block = new char[4096];
        int read;
        while ((read = await errors.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            kept.Append(block, 0, Math.Min(read, MaxErrorCharacters - kept.Length));
        }

        return kept.ToString();
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static MisconfiguredException Missing(string tool, string package, Exception? inner) => new(
        "verktyg-saknas",
        $"PDF-filer kan inte läsas, eftersom programmet {Path.GetFileName(tool)} saknas på servern. Be en administratör installera paketet {package} (apt install {package}).",
        inner);
}
