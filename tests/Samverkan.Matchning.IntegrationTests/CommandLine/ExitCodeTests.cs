namespace Samverkan.Matchning.IntegrationTests.CommandLine;

public sealed class ExitCodeTests
{
    [Fact]
    public async Task A_missing_file_ends_with_4_and_names_the_file()
    {
        var run = await Cli.RunAsync("match", "finns-inte.docx");
        Assert.Equal((4, ""), (run.Code, run.Out));
        Assert.StartsWith("Fel (fil-saknas): Filen finns-inte.docx finns inte.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_name_cannot_steer_the_terminal()
    {
        var run = await Cli.RunAsync("match", "\u001b[2Jborta.txt");
        Assert.Equal(4, run.Code);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task Matching_with_a_data_folder_goes_by_the_settings_of_the_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", """{"Samverkan": {"Storage": {"Backend": "SqlServer"}}}""");
        var run = await Cli.RunAsync("match", folder.Write("analys.txt", "Frånvaron ökar."), "--data", folder.Path);
        Assert.Equal((App.ExitCode.Misconfigured, ""), (run.Code, run.Out));
        Assert.Contains("SqlServer", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tom.docx", "")]
    [InlineData("okand.bin", "\0\u0001\u0002\u0003")]
    public Task A_file_that_cannot_be_read_ends_with_3_and_no_stack_trace(string name, string content) => RefusesAsync(name, content);

    [ToolFact("pdftotext", "qpdf")]
    public Task A_damaged_pdf_ends_with_3_and_no_stack_trace() => RefusesAsync("bild.pdf", "%PDF-1.4 inget mer");

    private static async Task RefusesAsync(string name, string content)
    {
        using var folder = new TemporaryFolder();
        var run = await Cli.RunAsync("match", folder.Write(name, content));
        Assert.Equal((3, ""), (run.Code, run.Out));
        Assert.StartsWith("Fel (", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match", "analys.txt", "--okand")]
    [InlineData("match", "analys.txt", "--antal", "0")]
    [InlineData("match", "analys.txt", "--skolform", "högskola")]
    [InlineData("search", "frånvaro", "--slag", "bok")]
    [InlineData("okant")]
    [InlineData("match")]
    public async Task A_command_line_that_is_not_understood_ends_with_2(params string[] arguments) =>
        Assert.Equal(2, (await Cli.RunAsync(arguments)).Code);

    [Fact]
    public async Task An_unknown_county_or_area_ends_with_3_and_says_what_can_be_written()
    {
        var county = await Cli.RunAsync("match", Repository.Example("alvdala-gymnasium.txt"), "--lan", "Lappland");
        Assert.Equal(3, county.Code);
        Assert.Contains("Norrbotten", county.Error, StringComparison.Ordinal);
        var area = await Cli.RunAsync("search", "frånvaro", "--omrade", "skolk");
        Assert.Equal(3, area.Code);
        Assert.Contains("narvaro", area.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_models_end_with_5_and_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var run = await Cli.RunAsync("search", "frånvaro", "--models", folder.Path);
        Assert.Equal((5, ""), (run.Code, run.Out));
        Assert.Contains("Hämta mappen models", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_models_end_with_5()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Models, "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".bin", StringComparison.Ordinal) || file.EndsWith(".gz", StringComparison.Ordinal)))
        {
            folder.Write(Path.GetRelativePath(Repository.Models, file), "trasig");
        }

        Assert.Equal(5, (await Cli.RunAsync("search", "frånvaro", "--models", folder.Path)).Code);
    }

    [Theory]
    [InlineData]
    [InlineData("match")]
    [InlineData("search")]
    [InlineData("classify")]
    [InlineData("embed")]
    [InlineData("route")]
    [InlineData("mask")]
    [InlineData("corpus")]
    [InlineData("train")]
    [InlineData("evaluate")]
    public async Task Help_ends_with_0_and_has_examples(params string[] verb)
    {
        var run = await Cli.RunAsync([.. verb, "--help"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Exempel:", run.Out, StringComparison.Ordinal);
        Assert.Contains($"samverkan {string.Join(' ', verb)}".TrimEnd(), run.Out, StringComparison.Ordinal);
    }
}
