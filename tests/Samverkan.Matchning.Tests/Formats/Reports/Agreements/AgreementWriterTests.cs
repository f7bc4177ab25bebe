using System.IO.Compression;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Reports.Agreements;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;
using Samverkan.Matchning.Tests.Formats.Reports.Agreements.Fixtures;
using static Samverkan.Matchning.Tests.Formats.Reports.Agreements.Fixtures.WordMarkup;

namespace Samverkan.Matchning.Tests.Formats.Reports.Agreements;

public class AgreementWriterTests
{
    [Theory]
    [InlineData("Paragraph: Nr 2026:0042 hos Påhittade kommun.", "Nr {{diarienummer}} hos {{huvudman}}.")]
    [InlineData("Paragraph: Nr 2026:00422026:0042", "Nr {{diarienummer}}{{ Diarienummer }}")]
    public async Task Fields_in_running_text_are_filled(string expected, string text) =>
        Assert.Equal(expected, (await Writing.WriteAsync(Writing.Whole, P(text))).Outline);

    [Fact]
    public async Task A_field_that_Word_has_split_over_runs_is_filled()
    {
        var body = $"<w:p>{Run("Nr {")}<w:r><w:rPr><w:b/></w:rPr><w:t>{{diarie</w:t></w:r><w:proofErr w:type=\"spellStart\"/>{Run("nummer}")}{Run("} i dag")}</w:p>";
        Assert.Equal("Paragraph: Nr 2026:0042 i dag", (await Writing.WriteAsync(Writing.Whole, body)).Outline);
    }

    [Fact]
    public async Task Content_controls_in_text_around_text_and_in_cells_are_filled()
    {
        const string Properties = "<w:sdtPr><w:tag w:val=\"huvudman\"/><w:showingPlcHdr/></w:sdtPr>";
        var inline = Field("diarienummer", "Nr ");
        var block = $"<w:sdt>{Properties}<w:sdtContent>{P("Klicka här")}{P("för att skriva")}</w:sdtContent></w:sdt>";
        var (outline, warnings) = await Writing.WriteAsync(Writing.Whole, inline + block);
        Assert.Equal("FormField: Nr 2026:0042\nFormField: Påhittade kommun", outline);
        Assert.Empty(warnings);
    }

    [Fact]
    public async Task Rows_are_repeated_also_when_a_control_holds_the_field()
    {
        var body = $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>{Field("ansvar.part", "")}</w:tc><w:tc>{P("{{ansvar.uppgift}} ({{huvudman}})")}</w:tc></w:tr></w:tbl>{P("")}";
        var (outline, _) = await Writing.WriteAsync(Writing.Whole, body);
        Assert.Equal(
            "TableRow: Påhittade kommun | Avsätter tid för träffarna (Påhittade kommun)\nTableRow: Skolverket | Följer arbetet (Påhittade kommun)", outline);
    }

    [Fact]
    public async Task A_missing_value_is_shown_and_told()
    {
        var (outline, warnings) = await Writing.WriteAsync(Writing.Whole with { FollowUp = null }, P("Följs upp: {{uppföljning}}. Slut."));
        Assert.Equal("Paragraph: Följs upp: [saknas: hur insatserna följs upp]. Slut.", outline);
        Assert.Contains("hur insatserna följs upp", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_field_is_shown_and_told()
    {
        var (outline, warnings) = await Writing.WriteAsync(Writing.Whole, P("{{diarienr}} {{huvudman}}"));
        Assert.Equal("Paragraph: [okänt fält: diarienr] Påhittade kommun", outline);
        Assert.Contains("”diarienr”", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_without_its_end_is_told()
    {
        var (outline, warnings) = await Writing.WriteAsync(Writing.Whole, P("{{huvudman}} {{diarienummer}"));
        Assert.Equal("Paragraph: Påhittade kommun {{diarienummer}", outline);
        Assert.Contains("utan sitt par", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:p/><script>alert(1)</script>&amp;")]
    [InlineData("{{diarienummer}} ]]> {{okänt}}")]
    [InlineData("=1+ett \u202E\uD83D\uDE42")]
    public async Task Hostile_values_are_text(string value)
    {
        var (outline, warnings) = await Writing.WriteAsync(Writing.Whole with { Authority = value }, P("{{huvudman}}"));
        Assert.Equal("Paragraph: " + value.Replace("\u202E", "", StringComparison.Ordinal), outline.Replace("\u202E", "", StringComparison.Ordinal));
        Assert.Empty(warnings);
    }

    [Fact]
    public async Task Characters_that_XML_cannot_hold_are_left_out_and_lines_are_kept()
    {
        var content = (await Writing.WriteAsync(Writing.Whole with { FollowUp = "Ett\u0000\u001B\uFFFE\uD800\r\nTvå" }, Zip.Of([.. Package(P("{{uppföljning}}"))]))).Content;
        using var archive = new ZipArchive(new MemoryStream(content));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        Assert.Contains(">Ett\uFFFD</w:t><w:br /><w:t xml:space=\"preserve\">Två</w:t>", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_template_elsewhere_is_not_carried_over()
    {
        const string Link = "file:///C:/Users/nagon/mall.dotx";
        var parts = Package(P("{{huvudman}}")).Select(part => part.Name == "word/settings.xml"
            ? (part.Name, part.Content.Replace("<w:zoom", "<w:attachedTemplate r:id=\"t\"/><w:zoom", StringComparison.Ordinal)) : part)
            .Append(("word/_rels/settings.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"t\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"{Link}\" TargetMode=\"External\"/></Relationships>"));
        using var archive = new ZipArchive(new MemoryStream((await Writing.WriteAsync(Writing.Whole, Zip.Of([.. parts]))).Content));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("attachedTemplate", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_agreement_gives_the_same_bytes() => Assert.Equal(
        (await Writing.WriteAsync(Writing.Whole, AgreementTemplateFile.ToBytes())).Content,
        (await Writing.WriteAsync(Writing.Whole, AgreementTemplateFile.ToBytes())).Content);

    [Theory]
    [InlineData("mall-utan-falt", "Bara text.")]
    [InlineData("mall-utan-falt", "{{okänt}}")]
    public async Task A_template_without_fields_is_refused(string code, string text) =>
        Assert.Equal(code, (await RefusedAsync(Zip.Of([.. Package(P(text))]))).Code);

    [Fact]
    public async Task What_is_no_template_is_refused()
    {
        Assert.Equal("dokument-skadat", (await RefusedAsync("Bara text."u8.ToArray())).Code);
        Assert.Equal("mall-okant-format", (await RefusedAsync("<html><p>Text</p></html>"u8.ToArray())).Code);
        Assert.Equal("mall-okant-format", (await RefusedAsync(Zip.Of([.. Package(P("{{huvudman}}")), ("word/vbaProject.bin", "x")]))).Code);
        Assert.Equal("dokument-for-stort", (await RefusedAsync(Zip.Bomb(300, [.. Package(P("{{huvudman}}"))]))).Code);
    }

    [Fact]
    public async Task A_template_is_checked_for_the_one_who_edits_it()
    {
        using var stream = new MemoryStream(Zip.Of([.. Package(P("{{diarienr}} {{huvudman"))]));
        var faults = await new AgreementWriter(new()).CheckAsync(stream, CancellationToken.None);
        Assert.Contains(faults, fault => fault.Contains("”diarienr”", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("utan sitt par", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("{{diarienummer}}", StringComparison.Ordinal));
    }

    private static async Task<RejectedInputException> RefusedAsync(byte[] template)
    {
        using var stream = new MemoryStream(template);
        return await Assert.ThrowsAsync<RejectedInputException>(() => new AgreementWriter(new()).WriteAsync(Writing.Whole, stream, CancellationToken.None));
    }
}
