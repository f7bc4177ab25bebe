using System.Text;
using Samverkan.Matchning.Cases.Export;
using Samverkan.Matchning.Formats.Reports.Tables;

namespace Samverkan.Matchning.Tests.Formats.Reports.Tables;

public class CsvTableWriterTests
{
    [Fact]
    public async Task A_table_opens_in_a_Swedish_spreadsheet()
    {
        using var stream = new MemoryStream();
        var table = new ReportTable("Beslut", ["Område", "Antal", "Andel", "Klart", "Dag", "Tid"],
        [
            ["Närvaro", 3, -0.5, true, new DateOnly(2026, 9, 1), new DateTimeOffset(2026, 1, 1, 23, 30, 0, TimeSpan.Zero)],
            [null, 12345L, 1.25m, false, null, new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero)],
        ]);

        await new CsvTableWriter().WriteAsync(table, stream, CancellationToken.None);

        var bytes = stream.ToArray();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "Område;Antal;Andel;Klart;Dag;Tid\r\nNärvaro;3;-0,5;Ja;2026-09-01;2026-01-02 00:30:00\r\n;12345;1,25;Nej;;2026-07-01 14:00:00\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://a\")", "\"'=HYPERLINK(\"\"http://a\"\")\"")]
    [InlineData("+46 70", "'+46 70")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\u00A0=1", "'\u00A0=1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("- punkt; två", "\"'- punkt; två\"")]
    [InlineData("rad ett\nrad två", "\"rad ett\nrad två\"")]
    [InlineData("säger \"nej\"", "\"säger \"\"nej\"\"\"")]
    public async Task Texts_are_quoted_and_formulas_disarmed(string text, string cell)
    {
        using var stream = new MemoryStream();
        await new CsvTableWriter().WriteAsync(new ReportTable("T", ["A", "B"], [[text, 1]]), stream, CancellationToken.None);
        Assert.Equal($"A;B\r\n{cell};1\r\n", Encoding.UTF8.GetString(stream.ToArray()[3..]));
    }

    [Fact]
    public async Task A_row_that_does_not_fit_is_a_bug_and_not_a_shifted_row()
    {
        using var stream = new MemoryStream();
        await Assert.ThrowsAsync<ArgumentException>(() => new CsvTableWriter().WriteAsync(new ReportTable("T", ["A"], [["x", "y"]]), stream, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => new CsvTableWriter().WriteAsync(new ReportTable("T", ["A"], [[new Uri("http://a")]]), stream, CancellationToken.None));
    }
}
