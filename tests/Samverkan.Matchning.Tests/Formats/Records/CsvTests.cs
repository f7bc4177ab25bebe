using System.Text;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Tests.Formats.Records;

public sealed class CsvTests
{
    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public async Task Separators_are_recognised(char separator)
    {
        var text = "Titel;År;DOI\nEtt;2018;10.1000/1\n".Replace(';', separator);
        var record = Reading.Only(await Reading.Read(text, RecordFormat.Csv));
        Assert.Equal(("Ett", 2018, "10.1000/1"), (record.Title, record.Year, Assert.Single(record.Identifiers).Value));
    }

    [Fact]
    public async Task Byte_order_mark_and_Latin_1_are_read()
    {
        const string Text = "Rubrik;Författare\nNärvaro;Påhittad, Pia|Exempel, Erik\n";
        foreach (var bytes in (byte[][])[[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], Encoding.Latin1.GetBytes(Text), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]])
        {
            var record = Reading.Only(await Reading.Read(bytes, RecordFormat.Csv));
            Assert.Equal("Närvaro", record.Title);
            Assert.Equal(["Påhittad, Pia", "Exempel, Erik"], record.Authors.Select(author => author.Name));
        }
    }

    [Fact]
    public async Task Columns_are_mapped_by_the_user()
    {
        var record = Reading.Only(await Reading.Read("Namn;Kommentar\nEtt;Text", RecordFormat.Csv, null, ("title", "Namn"), ("abstract", "Kommentar")));
        Assert.Equal(("Ett", "Text"), (record.Title, record.Abstract));
    }

    [Theory]
    [InlineData("abstract", "Finns ej")]
    [InlineData("title", "Finns ej")]
    public async Task A_mapped_column_that_is_not_there_is_told(string field, string column) =>
        Assert.Equal("kolumn-saknas", (await Assert.ThrowsAsync<RejectedInputException>(() => Reading.Read("Titel;X\nEtt;2", RecordFormat.Csv, null, (field, column)))).Code);

    [Fact]
    public async Task Authors_as_DiVA_exports_them_keep_their_organisations()
    {
        var record = Reading.Only(await Reading.Read("PID,Name,Title\n1,\"Påhittad, Pia [abc] (Umeå universitet [1], Pedagogik [2])\",Ett\n", RecordFormat.Csv));
        var author = Assert.Single(record.Authors);
        Assert.Equal("Påhittad, Pia", author.Name);
        Assert.Contains("Umeå universitet", Assert.Single(author.Affiliations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotation_marks_hold_line_breaks_and_one_that_is_never_closed_spoils_its_line_only()
    {
        var entries = await Reading.Read("Titel;Sammanfattning\n\"Ett;\n med rad\";A\nTvå;\"öppet\nTre;B\nFyra;C\n;utan titel\n", RecordFormat.Csv);
        Assert.Equal(["Ett;\n med rad", "Tre", "Fyra"], Reading.Titles(entries));
        Assert.Equal([(4, "rad-felaktig"), (7, "titel-saknas")], entries.OfType<RejectedEntry>().Select(entry => ((int)entry.Number, entry.Code)));
    }

    [Fact]
    public async Task An_endless_line_is_passed_over()
    {
        var entries = await Reading.Read($"Titel\nEtt\n{new string('x', 5000)}\nTvå\n", RecordFormat.Csv, new RecordLimits { MaxLineLength = 1000 });
        Assert.Equal(["Ett", "Två"], Reading.Titles(entries));
        Assert.Equal(["post-for-lang"], Reading.Codes(entries));
    }

    [Fact]
    public async Task An_empty_file_has_no_records() => Assert.Empty(await Reading.Read("", RecordFormat.Csv));
}
