using System.Text.Json;

namespace Samverkan.Matchning.IntegrationTests.CommandLine;

public sealed class SearchTests
{
    [Fact]
    public async Task An_inquiry_is_found_by_its_number()
    {
        var run = await Cli.RunAsync("search", "SOU 2016:94", "--json");
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("sou-2016-94-saknad", json.RootElement.GetProperty("hits")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Nothing_found_is_said_in_words_and_is_no_error()
    {
        var run = await Cli.RunAsync("search", "xqzwv kkrrtt");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("Inget hittades för ”xqzwv kkrrtt”.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_list_to_programs()
    {
        using var json = JsonDocument.Parse((await Cli.RunAsync("search", "xqzwv kkrrtt", "--json")).Out);
        Assert.Equal(0, json.RootElement.GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public async Task Filters_hold_for_every_hit()
    {
        var run = await Cli.RunAsync("search", "läsförståelse", "--slag", "insats", "--omrade", "las-skriv", "--antal", "5", "--json");
        using var json = JsonDocument.Parse(run.Out);
        var hits = json.RootElement.GetProperty("hits").EnumerateArray().ToArray();
        Assert.InRange(hits.Length, 1, 5);
        Assert.All(hits, hit =>
        {
            Assert.Equal("insats", hit.GetProperty("kind").GetString());
            Assert.Contains("las-skriv", hit.GetProperty("areas").EnumerateArray().Select(area => area.GetString()));
        });
        Assert.Equal(hits.Select(hit => hit.GetProperty("score").GetDouble()).OrderDescending(), hits.Select(hit => hit.GetProperty("score").GetDouble()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[bold]märkning[/] [trasig")]
    [InlineData("'; DROP TABLE insatser; --")]
    [InlineData("\u001b[31mrött")]
    public async Task Any_question_is_only_a_text(string question)
    {
        var run = await Cli.RunAsync("search", question);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task The_command_works_in_a_sub_folder_of_the_project()
    {
        var run = await Cli.RunAsync(["search", "frånvaro", "--antal", "1"], "", Path.Combine(Repository.Corpus, "exempel"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("https://", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_corpus_of_the_repository_has_no_errors()
    {
        var run = await Cli.RunAsync("corpus", "check");
        Assert.Equal(0, run.Code);
        Assert.Contains("inga fel", run.Out, StringComparison.Ordinal);
    }
}
