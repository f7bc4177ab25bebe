using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Tests.Import;

public sealed class RecordCleanerTests
{
    [Theory]
    [InlineData("<p>Ett&nbsp;<em>ord</em></p><p>Två</p>", "Ett ord\n\nTvå")]
    [InlineData("&lt;p&gt;Escaped&lt;/p&gt;", "Escaped")]
    [InlineData("p < 0,05 och n > 3", "p < 0,05 och n > 3")]
    [InlineData("rad\r\nrad", "rad rad")]
    [InlineData("\u001b[31mrött\u202e", "[31mrött")]
    [InlineData("halv \ud800 par", "halv par")]
    [InlineData("   ", null)]
    public void Abstracts_lose_markup_and_control_characters(string raw, string? clean) =>
        Assert.Equal(clean, RecordCleaner.Clean(new ImportedRecord { Title = "T", Abstract = raw }, 2026).Abstract);

    [Theory]
    [InlineData("2017-13-45", 2017)]
    [InlineData("2017", 2017)]
    [InlineData("c2003", 2003)]
    [InlineData("12/2009", 2009)]
    [InlineData("20170102", null)]
    [InlineData("i dag", null)]
    [InlineData(null, null)]
    public void Years_are_found_in_whatever_date(string? date, int? year) => Assert.Equal(year, RecordCleaner.Year(date));

    [Theory]
    [InlineData(2027, 2027)]
    [InlineData(2028, null)]
    [InlineData(1499, null)]
    public void A_year_that_cannot_be_is_none(int year, int? kept) =>
        Assert.Equal(kept, RecordCleaner.Clean(new ImportedRecord { Title = "T", Year = year }, 2026).Year);

    [Fact]
    public void Nothing_is_endless_and_nothing_stands_twice()
    {
        var record = RecordCleaner.Clean(
            new ImportedRecord
            {
                Title = new string('t', 5_000),
                Abstract = new string('a', 100_000),
                Authors = [.. Enumerable.Range(0, 1_000).Select(i => new ImportedAuthor($"P {i}", ["X", "X"]))],
                Identifiers = [new(IdentifierKind.Doi, "10.1000/1"), new(IdentifierKind.Doi, "https://doi.org/10.1000/1"), new(IdentifierKind.Isbn, "fel")],
                Keywords = ["a", "a", " "],
            },
            2026);
        Assert.Equal((ImportLimits.MaxTitleLength, ImportLimits.MaxTextLength, ImportLimits.MaxAuthors), (record.Title.Length, record.Abstract!.Length, record.Authors.Count));
        Assert.Equal(["X"], record.Authors[0].Affiliations);
        Assert.Single(record.Identifiers);
        Assert.Equal(["a"], record.Keywords);
    }
}
