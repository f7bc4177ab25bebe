namespace Samverkan.Matchning.IntegrationTests.CommandLine;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_table_is_imported_with_its_columns_mapped_and_again_without_change()
    {
        var table = _folder.Write("lista.csv", "Rubrik;Upphov;När\nPåhittad studie om skolfrånvaro;Påhitt, P;2020\n;Utan, T;2020\n");
        string[] arguments = ["import", table, "--map", "title=Rubrik,authors=Upphov,year=När", "--data", Path.Combine(_folder.Path, "data"), "--rejected", Path.Combine(_folder.Path, "fel.tsv")];
        var first = await Cli.RunAsync(arguments);
        Assert.Equal((0, ""), (first.Code, first.Error.Replace("Läser in poster\n", "", StringComparison.Ordinal)));
        Assert.Contains("1  nya publikationer", first.Out, StringComparison.Ordinal);
        Assert.Contains("Överhoppade (titel-saknas): 1.", first.Out, StringComparison.Ordinal);
        Assert.Equal(["post\tkod\torsak", "3\ttitel-saknas\tPosten har ingen titel."], await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "fel.tsv")));

        var again = await Cli.RunAsync(arguments);
        Assert.Contains("1  oförändrade sedan förra gången", again.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("nya publikationer", again.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("finns-ej.xml", "", 4, "fil-saknas")]
    [InlineData("lista.csv", "titel=Rubrik", 3, "map-felaktig")]
    [InlineData("lista.csv", "title=Saknas", 3, "kolumn-saknas")]
    public async Task What_cannot_be_read_is_told(string name, string map, int code, string error)
    {
        _folder.Write("lista.csv", "Rubrik\nEtt\n");
        var result = await Cli.RunAsync("import", Path.Combine(_folder.Path, name), "--map", map, "--data", Path.Combine(_folder.Path, "data"));
        Assert.Equal(code, result.Code);
        Assert.Contains(error, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
