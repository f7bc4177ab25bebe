using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Samverkan.Matchning.IntegrationTests.CommandLine;

public sealed class ServeTests
{
    private const string Greeting = "Samverkan svarar på ";

    [LinuxFact]
    public async Task The_service_starts_answers_keeps_its_files_private_and_stops_when_told_to()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        using var process = Cli.Start(["serve", "--data", data, "--urls", "http://127.0.0.1:0", "--corpus", Repository.Corpus, "--models", Repository.Models], folder.Path);
        var error = process.StandardError.ReadToEndAsync();
        string? address = null;
        while (address is null && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            address = line.StartsWith(Greeting, StringComparison.Ordinal) ? line[Greeting.Length..] : null;
        }

        Assert.NotNull(address);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri($"{address}/logga-in"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Logga in", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, ModeOf(data));
        Assert.All(Directory.EnumerateFiles(data, "samverkan.db*"), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(file)));

        Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        Assert.Equal(0, await Cli.EndAsync(process));
        Assert.DoesNotContain("Exception", await error, StringComparison.Ordinal);
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
