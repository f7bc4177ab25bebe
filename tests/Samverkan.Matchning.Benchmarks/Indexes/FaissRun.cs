using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Samverkan.Matchning.Benchmarks.Measurements;

namespace Samverkan.Matchning.Benchmarks.Indexes;

/// <summary>A search with FAISS (Debian's python3-faiss) on the same vectors, by <c>Scripts/faiss_search.py</c>.</summary>
internal sealed record FaissRun(double[] Wall, double[] Cpu, double Recall, double Build, long Bytes, string Version)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Runs it.</summary>
    /// <returns>What it measured; null where there is no Python with FAISS.</returns>
    public static FaissRun? Of(string kind, string vectors, string queries, string answers, int dimensions) =>
        ((string[])["/usr/bin/python3", "python3"]).Select(python => Start(python, kind, vectors, queries, answers, dimensions)).FirstOrDefault(run => run is not null);

    private static FaissRun? Start(string python, string kind, string vectors, string queries, string answers, int dimensions)
    {
        try
        {
            string[] arguments = [Path.Combine(Repository.Root, "tests", "Samverkan.Matchning.Benchmarks", "Scripts", "faiss_search.py"), kind, vectors, queries, answers, dimensions.ToString(CultureInfo.InvariantCulture)];
            using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return process.ExitCode == 0 ? JsonSerializer.Deserialize<FaissRun>(output.GetAwaiter().GetResult(), Json) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
