using System.Diagnostics;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Documents;

public class HostilePackageTests
{
    private static readonly (string Name, string Content)[] Plain = new DocxFile { Body = DocxFile.P("Text.") }.Parts();

    [Fact]
    public async Task A_zip_bomb_is_refused_fast_and_in_little_memory()
    {
        var bomb = Zip.Bomb(300, Plain);
        Assert.InRange(bomb.Length, 0, 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();

        var message = await Reading.RefusedAsync("dokument-for-stort", bomb, "a.docx");

        Assert.Contains("långt mer", message, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(0u)]
    [InlineData(100u)]
    public async Task A_zip_that_claims_to_be_small_cannot_pass_the_limit(uint claimed)
    {
        var bomb = Zip.LyingAboutSizes(Zip.Bomb(30, Plain), claimed);
        var options = new DocumentReaderOptions { MaxInflatedBytes = 10_000_000 };
        var exception = await Assert.ThrowsAsync<Errors.RejectedInputException>(() => Reading.ReadAsync(bomb, "a.docx", options));
        Assert.Contains(exception.Code, (string[])["dokument-for-stort", "dokument-skadat", "dokument-okant-format"]);
    }

    [Fact]
    public async Task A_zip_that_claims_to_be_huge_is_refused_before_it_is_inflated() => await Reading.RefusedAsync(
        "dokument-for-stort", Zip.LyingAboutSizes(Zip.Of(Plain), 0xFFFFFFF0), "a.docx", new DocumentReaderOptions { MaxInflatedBytes = 1_000_000 });

    [Fact]
    public async Task Parts_share_one_budget() => await Reading.RefusedAsync(
        "dokument-for-stort",
        Zip.Of([.. Plain, .. Enumerable.Range(0, 20).Select(i => ($"word/media/{i}.bin", new string('x', 100_000)))]),
        "a.docx",
        new DocumentReaderOptions { MaxInflatedBytes = 1_000_000 });

    [Fact]
    public async Task Many_tiny_parts_are_refused() => await Reading.RefusedAsync(
        "dokument-for-stort", Zip.Of([.. Plain, .. Enumerable.Range(0, 10_000).Select(i => ($"word/{i}.xml", ""))]), "a.docx");

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("word/..%2F..%2Fpasswd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/windows/system.ini")]
    [InlineData("word\\..\\..\\x")]
    public async Task A_part_name_that_climbs_out_is_refused(string name) =>
        await Reading.RefusedAsync("dokument-skadat", Zip.Of([.. Plain, (name, "x")]), "a.docx");

    [Theory]
    [InlineData("""<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>""")]
    [InlineData("""<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY e "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>""")]
    [InlineData("""<!DOCTYPE d SYSTEM "http://127.0.0.1:1/x.dtd">""")]
    public async Task A_docx_with_a_document_type_is_refused(string prolog) => await Reading.RefusedAsync(
        "dokument-skadat", new DocxFile { Prolog = prolog, Body = DocxFile.P("&e;") }.ToBytes(), "a.docx");

    [Fact]
    public async Task Xml_nested_without_end_is_refused()
    {
        var body = string.Concat(Enumerable.Repeat("<w:ins>", 50_000)) + string.Concat(Enumerable.Repeat("</w:ins>", 50_000));
        await Reading.RefusedAsync("dokument-skadat", DocxFile.WithBody(body), "a.docx");
    }

    [Fact]
    public async Task A_part_larger_than_any_text_is_refused() => await Reading.RefusedAsync(
        "dokument-for-stort",
        DocxFile.WithBody(DocxFile.P(new string('x', 200_000))),
        "a.docx",
        new DocumentReaderOptions { MaxXmlCharacters = 100_000 });

    [Fact]
    public async Task A_docx_truncated_anywhere_is_refused()
    {
        var whole = DocxFile.WithBody(string.Concat(Enumerable.Repeat(DocxFile.P("Frånvaron ökar."), 100)));
        for (var tenth = 1; tenth < 10; tenth++)
        {
            await Reading.RefusedAsync("dokument-skadat", whole[..(whole.Length * tenth / 10)], "a.docx");
        }
    }

    [Fact]
    public async Task A_docx_with_garbage_in_it_never_crashes_the_reader()
    {
        var whole = DocxFile.WithBody(string.Concat(Enumerable.Repeat(DocxFile.P("Frånvaron ökar."), 20)));
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var broken = whole.ToArray();
            for (var i = 0; i < 5; i++)
            {
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            }

            await ReadsOrRefusesAsync(broken, "a.docx");
        }
    }

    [Fact]
    public async Task Missing_and_misplaced_parts_are_refused()
    {
        await Reading.RefusedAsync("dokument-skadat", Zip.Of([.. Plain.Where(part => part.Name != "word/document.xml")]), "a.docx");
        await Reading.RefusedAsync("dokument-okant-format", Zip.Of(("annat.txt", "x")), "a.docx");
        await Reading.RefusedAsync("dokument-skadat", Zip.Of([Plain[0], ("word/document.xml", "<inte xml")]), "a.docx");
        await Reading.RefusedAsync("dokument-skadat", Zip.Of([Plain[0], ("word/document.xml", "<tom/>")]), "a.docx");
    }

    [Fact]
    public async Task A_bare_main_part_is_enough() =>
        Assert.Equal("Text.", (await Reading.ReadAsync(Zip.Of([Plain[0], Plain[^1]]), "a.docx")).Text);

    private static async Task ReadsOrRefusesAsync(byte[] content, string name)
    {
        try
        {
            await Reading.ReadAsync(content, name);
        }
        catch (Errors.RejectedInputException exception)
        {
            Assert.StartsWith("dokument-", exception.Code, StringComparison.Ordinal);
        }
    }
}
