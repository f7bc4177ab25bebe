using System.Diagnostics;
using System.Text.Json;

namespace Samverkan.Matchning.IntegrationTests.CommandLine;

public sealed class InterruptedTrainingTests
{
    [LinuxFact]
    public async Task Ctrl_C_ends_with_130_and_leaves_the_old_model_as_it_was()
    {
        using var folder = new TemporaryFolder();
        folder.Write("models/lexikon/lexikon.gz", "gammalt lexikon");
        folder.Write("models/inbaddning/inbaddning.bin", "gammal modell");
        folder.Write("models/inbaddning/card.md", "gammalt kort");
        var texts = WriteTexts(folder);

        using var process = Cli.Start(
            ["train", "embeddings", "--text", texts, "--models", Path.Combine(folder.Path, "models"), "--corpus", Repository.Corpus, "--steps", "100000"], folder.Path);
        var output = process.StandardOutput.ReadToEndAsync();
        while (await process.StandardError.ReadLineAsync() is { } line && line != "Tränar inbäddningar")
        {
            // Training proper has begun when this line comes; before it nothing could be lost.
        }

        Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).Dispose();
        var error = process.StandardError.ReadToEndAsync();
        Assert.Equal(130, await Cli.EndAsync(process));
        Assert.Equal("Avbrutet.", (await error).Trim());
        Assert.Equal("", await output);
        Assert.Equal("gammalt lexikon", await File.ReadAllTextAsync(Path.Combine(folder.Path, "models/lexikon/lexikon.gz")));
        Assert.Equal("gammal modell", await File.ReadAllTextAsync(Path.Combine(folder.Path, "models/inbaddning/inbaddning.bin")));
        Assert.Equal("gammalt kort", await File.ReadAllTextAsync(Path.Combine(folder.Path, "models/inbaddning/card.md")));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.ny", SearchOption.AllDirectories));
    }

    [LinuxFact]
    public async Task A_training_that_was_killed_goes_on_and_ends_with_the_same_model()
    {
        using var folder = new TemporaryFolder();
        var texts = WriteTexts(folder);
        var killed = Path.Combine(folder.Path, "avbruten", "arbete");
        Directory.CreateDirectory(killed);
        Directory.CreateDirectory(Path.Combine(folder.Path, "hel"));
        using (var process = Cli.Start(Arguments("avbruten"), folder.Path))
        {
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            while (!process.HasExited && !Directory.EnumerateFiles(killed, "*.kontrollpunkt").Any())
            {
                await Task.Delay(20);
            }

            Assert.False(process.HasExited, "The training ended before it could be killed.");
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.False(File.Exists(Path.Combine(folder.Path, "avbruten/inbaddning/inbaddning.bin")));
        Assert.Equal(0, (await Cli.RunAsync(Arguments("avbruten"), "", folder.Path)).Code);
        Assert.Equal(0, (await Cli.RunAsync(Arguments("hel"), "", folder.Path)).Code);
        foreach (var model in new[] { "inbaddning/inbaddning.bin", "lexikon/lexikon.gz", "arbete/inbaddning.flyttal" })
        {
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "hel", model)), await File.ReadAllBytesAsync(Path.Combine(folder.Path, "avbruten", model)));
        }

        Assert.Empty(Directory.EnumerateFiles(killed, "*.kontrollpunkt*"));

        string[] Arguments(string models) =>
        [
            "train", "embeddings", "--text", texts, "--models", Path.Combine(folder.Path, models), "--work", Path.Combine(folder.Path, models, "arbete"),
            "--corpus", Repository.Corpus, "--steps", "12", "--members", "2",
        ];
    }

    private static string WriteTexts(TemporaryFolder folder) => folder.Write("texter.jsonl", string.Join('\n', Enumerable.Range(0, 40).Select(i => JsonSerializer.Serialize(new
    {
        id = $"{i}",
        title = $"Dokument {i} om skolans arbete",
        text = $"Skolan arbetar med närvaro och trygghet på {i} sätt.\n\nRektor följer upp resultaten varje termin.",
    }))));
}
