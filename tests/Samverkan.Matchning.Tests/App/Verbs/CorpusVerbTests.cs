using System.CommandLine;
using System.Text.Json;
using Samverkan.Matchning.App.Verbs;
using Samverkan.Matchning.Tests.Corpus;

namespace Samverkan.Matchning.Tests.App.Verbs;

public sealed class CorpusVerbTests : IDisposable
{
    private readonly TemporaryCorpus corpus = new();

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void check_writes_file_line_and_severity_and_ends_with_3()
    {
        corpus.Change(SampleCorpus.Intervention, "format: arbetssätt", "format: något");
        var (code, output) = Run("check", "--corpus", corpus.Folder);
        Assert.Equal(CorpusVerb.Invalid, code);
        Assert.Contains($"{corpus.Folder}/insatser/tidig-kartlaggning.md:10: fel: Fältet ”format” kan inte vara ”något”.", output, StringComparison.Ordinal);
        Assert.EndsWith("4 poster, 2 stycken och 1 uppdrag lästa: 1 fel, 2 varningar.", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void check_ends_with_0_when_there_are_only_warnings() => Assert.Equal(0, Run("check", "--corpus", corpus.Folder).Code);

    [Fact]
    public void check_gives_json_to_programs()
    {
        var (code, output) = Run("check", "--corpus", corpus.Folder, "--json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, code);
        Assert.Equal(0, json.RootElement.GetProperty("errors").GetInt32());
        var issue = json.RootElement.GetProperty("issues")[0];
        Assert.Equal(("problem-areas.yaml", 1, "varning"),
            (issue.GetProperty("file").GetString(), issue.GetProperty("line").GetInt32(), issue.GetProperty("severity").GetString()));
    }

    [Fact]
    public void stats_are_plain_columns_when_they_are_not_shown_in_a_terminal()
    {
        var (code, output) = Run("stats", "--corpus", corpus.Folder);
        Assert.Equal(0, code);
        Assert.Matches("(?m)^narvaro +1 +1 +0 +0 +1 +1 +0$", output);
        Assert.Contains("Begränsad evidens", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('─', output);
    }

    [Fact]
    public void stats_give_json_to_programs()
    {
        using var json = JsonDocument.Parse(Run("stats", "--corpus", corpus.Folder, "--json").Output);
        var area = json.RootElement.GetProperty("areas")[0];
        Assert.Equal(("narvaro", 1), (area.GetProperty("slug").GetString(), area.GetProperty("interventions").GetInt32()));
        Assert.Equal(1, area.GetProperty("bySchoolForm").GetProperty("grundskola").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("evidence").GetProperty("begransad").GetInt32());
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        var command = CorpusVerb.Create(folder => folder ?? "corpus", new FixedClock());
        return (command.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false }), output.ToString());
    }
}
