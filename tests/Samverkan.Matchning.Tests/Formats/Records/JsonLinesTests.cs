using System.Text;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Tests.Formats.Records;

public sealed class JsonLinesTests
{
    private const string Line = """{"id":"a1","url":"https://example.org/sou/","title":"Ett","summary":"Kort.","type":"rattsliga-dokument/statens-offentliga-utredningar","published":"2017-02-30","categories":["Skola"],"text":"Lång."}""";

    [Fact]
    public async Task A_line_is_read_also_out_of_gzip()
    {
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(Line), Reading.Gzip(Line)])
        {
            var record = Reading.Only(await Reading.Read(bytes));
            Assert.Equal(("Ett", "Kort.\n\nLång.", 2017, ResearchKind.GovernmentInquiry, "a1"), (record.Title, record.Abstract, record.Year, record.Kind, record.SourceId));
            Assert.Equal(["Skola"], record.Keywords);
            Assert.Equal(new RecordIdentifier(IdentifierKind.Url, "https://example.org/sou/"), Assert.Single(record.Identifiers));
        }
    }

    [Fact]
    public async Task Broken_lines_are_told_by_their_number_and_the_others_read()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5000));
        var entries = await Reading.Read($"{Line}\nnej\n[1]\nnull\n{{\"title\":\" \"}}\n{{\"title\":{deep}\n\n{{\"title\":\"Två\",\"year\":2001}}", RecordFormat.JsonLines);
        Assert.Equal(["Ett", "Två"], Reading.Titles(entries));
        Assert.Equal(["json-felaktig", "json-felaktig", "json-felaktig", "titel-saknas", "json-felaktig"], Reading.Codes(entries));
        Assert.Equal([2, 3, 4, 5, 6], entries.OfType<RejectedEntry>().Select(entry => entry.Number));
    }

    [Fact]
    public async Task A_cut_off_gzip_file_gives_its_first_lines()
    {
        var random = new Random(2);
        var lines = Enumerable.Range(0, 2000).Select(i => $"{{\"title\":\"T{i}\",\"text\":\"{random.NextInt64()}{random.NextInt64()}{random.NextInt64()}\"}}");
        var packed = Reading.Gzip(string.Join('\n', lines));
        var entries = await Reading.Read(packed[..(packed.Length * 2 / 3)], RecordFormat.JsonLines);
        Assert.InRange(entries.OfType<ReadEntry>().Count(), 1, 1999);
        Assert.Contains("fil-avhuggen", Reading.Codes(entries));
    }

    [Fact]
    public async Task A_file_of_an_unknown_format_and_a_missing_file_are_told()
    {
        Assert.Equal("format-okant", (await Assert.ThrowsAsync<RejectedInputException>(() => Reading.Read("hej"))).Code);
        await Assert.ThrowsAsync<NotFoundException>(() => Reading.ReadFile("/finns/ej.xml"));
    }
}
