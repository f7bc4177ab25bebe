using System.Text.Json;

namespace Samverkan.Matchning.IntegrationTests.CommandLine;

public sealed class IndexTests
{
    [Fact]
    public async Task An_index_is_built_shown_and_searched()
    {
        using var data = new TemporaryFolder();
        var missing = await Cli.RunAsync("index", "status", "--data", data.Path);
        Assert.Equal(5, missing.Code);
        Assert.Contains("index-saknas", missing.Error, StringComparison.Ordinal);

        var built = await Cli.RunAsync("index", "rebuild", "--data", data.Path);
        Assert.Equal((0, ""), (built.Code, built.Error));
        Assert.StartsWith("Sökindexet är byggt: ", built.Out, StringComparison.Ordinal);

        using var status = JsonDocument.Parse((await Cli.RunAsync("index", "status", "--data", data.Path, "--json")).Out);
        Assert.True(status.RootElement.GetProperty("isCurrent").GetBoolean());
        Assert.True(status.RootElement.GetProperty("records").GetInt32() > 500);

        var fromIndex = await Cli.RunAsync("search", "problematisk skolfrånvaro", "--omrade", "narvaro", "--data", data.Path, "--json");
        var fromCorpus = await Cli.RunAsync("search", "problematisk skolfrånvaro", "--omrade", "narvaro", "--json");
        Assert.Equal((0, fromCorpus.Out), (fromIndex.Code, fromIndex.Out));
    }

    [Fact]
    public async Task A_damaged_index_says_how_to_mend_it_and_is_mended_so()
    {
        using var data = new TemporaryFolder();
        await Cli.RunAsync("index", "rebuild", "--data", data.Path);
        var file = Directory.GetFiles(Path.Combine(data.Path, "index"), "*.db").Single();
        await File.WriteAllTextAsync(file, new string('x', 100_000));
        var search = await Cli.RunAsync("search", "frånvaro", "--data", data.Path);
        Assert.Equal(5, search.Code);
        Assert.Contains("databas-skadad", search.Error, StringComparison.Ordinal);
        Assert.Contains("samverkan index rebuild", search.Error, StringComparison.Ordinal);
        var rebuilt = await Cli.RunAsync("index", "rebuild", "--data", data.Path);
        Assert.Equal(0, rebuilt.Code);
        Assert.Equal(0, (await Cli.RunAsync("search", "frånvaro", "--data", data.Path)).Code);
    }

    [Theory]
    [InlineData("--omrade", "finns-inte")]
    [InlineData("--lan", "Atlantis län")]
    public async Task A_filter_that_names_nothing_is_refused_with_what_there_is(string option, string value)
    {
        var run = await Cli.RunAsync("search", "skola", option, value);
        Assert.Equal(3, run.Code);
        Assert.Contains("Välj bland", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_needs_no_question()
    {
        var run = await Cli.RunAsync("search", "", "--slag", "larosate", "--lan", "Örebro län", "--ordning", "titel", "--json");
        using var json = JsonDocument.Parse(run.Out);
        Assert.Contains("orebro-universitet", json.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
    }
}
