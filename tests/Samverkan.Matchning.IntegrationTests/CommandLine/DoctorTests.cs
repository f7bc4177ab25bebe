using System.Text.Json;
using Samverkan.Matchning.App;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Storage.Inspections;

namespace Samverkan.Matchning.IntegrationTests.CommandLine;

public sealed class DoctorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_sound_installation_without_an_index_is_told_to_build_one()
    {
        var result = await Cli.RunAsync("doctor", "--data", folder.Path);
        Assert.Equal(0, result.Code);
        Assert.Contains("Allt fungerar.", result.Lines[^1], StringComparison.Ordinal);
        Assert.Contains(result.Lines, line => line.Contains("samverkan index rebuild", StringComparison.Ordinal));
        Assert.DoesNotContain(folder.Path, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_json_with_a_code_and_the_exit_code_says_so()
    {
        folder.Write("appsettings.json", """{"Samverkan": {"Search": {"Backend": "Qdrant"}, "Qdrant": {"Url": "http://qdrant.intern", "ApiKey": "hemlig", "Shards": 0}}}""");
        var result = await Cli.RunAsync("doctor", "--data", folder.Path, "--json");
        Assert.Equal(ExitCode.Misconfigured, result.Code);
        using var json = JsonDocument.Parse(result.Out);
        Assert.False(json.RootElement.GetProperty("healthy").GetBoolean());
        var settings = json.RootElement.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("part").GetString() == "Inställningar");
        Assert.Equal("installning-fel", settings.GetProperty("code").GetString());
        var message = settings.GetProperty("message").GetString()!;
        Assert.StartsWith("3 inställningar är fel.", message, StringComparison.Ordinal);
        Assert.Contains("Samverkan__Qdrant__ApiKey", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig\"", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_database_is_found()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "samverkan.db"), [.. "SQLite format 3\0"u8, .. new byte[5000]]);
        folder.Write("trasig.db", new string('x', 5000));
        var checks = new ServiceDoctor([new DataFolderInspection(folder.Path)]).Run().ToList();
        Assert.Equal(["databas-skadad", "databas-skadad"], checks.Where(check => check.Status == CheckStatus.Fault).Select(check => check.Code));
    }

    [Fact]
    public void One_part_that_fails_keeps_no_other_from_being_looked_at()
    {
        var doctor = new ServiceDoctor([
            new SearchIndexInspection(() => throw new Samverkan.Matchning.Errors.UnavailableException("databas-nere", "Svarar inte."), () => "m"),
            new SearchIndexInspection(() => throw new IOException("/hemlig/sokvag"), () => "m"),
            new SearchIndexInspection(() => new("annan", 1, default), () => "m"),
            new SearchIndexInspection(() => new("m", 1234, default), () => "m"),
        ]);
        var checks = doctor.Run().ToList();
        Assert.Equal(["databas-nere", "fil-last", "index-foraldrat", null], checks.Select(check => check.Code));
        Assert.DoesNotContain(checks, check => check.Message.Contains("hemlig", StringComparison.Ordinal));
        Assert.Contains("1\u00a0234 poster", checks[^1].Message, StringComparison.Ordinal);
    }
}
