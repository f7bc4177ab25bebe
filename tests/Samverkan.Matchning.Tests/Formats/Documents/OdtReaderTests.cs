using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Documents;

using Samverkan.Matchning.Analyses;

public class OdtReaderTests
{
    [Fact]
    public async Task Headings_lists_tables_notes_and_soft_spaces_are_read()
    {
        var document = await Reading.ReadAsync(
            OdtFile.WithText(
                """
                <text:tracked-changes><text:changed-region><text:deletion><text:p>Struket.</text:p></text:deletion></text:changed-region></text:tracked-changes>
                <text:table-of-content><text:index-body><text:p>Resultat 2</text:p></text:index-body></text:table-of-content>
                <text:h text:outline-level="1">Nulägesanalys</text:h>
                <text:section><text:h text:outline-level="2">Resultat</text:h></text:section>
                <text:p>Frånvaron<text:s text:c="2"/>ökar<text:tab/>i<text:line-break/><text:span>årskurs 8</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Mer än 15 procent.</text:p></text:note-body></text:note>.<office:annotation><text:p>Kommentar</text:p></office:annotation></text:p>
                <text:list><text:list-header><text:p>Behov</text:p></text:list-header><text:list-item><text:p>Rutiner</text:p><text:list><text:list-item><text:p>Tid</text:p></text:list-item></text:list></text:list-item></text:list>
                <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Ämne</text:p></table:table-cell><table:table-cell><text:p>2024</text:p></table:table-cell></table:table-row></table:table-header-rows>
                <table:table-row><table:table-cell><text:p>Matte</text:p></table:table-cell><table:table-cell><text:list><text:list-item><text:p>64</text:p></text:list-item></text:list><text:p>procent</text:p></table:table-cell></table:table-row></table:table>
                <text:p><draw:frame><draw:text-box><text:p>I rutan.</text:p></draw:text-box></draw:frame>Bredvid.</text:p>
                <text:section text:display="none"><text:p>Dold.</text:p></text:section>
                """),
            "analys.odt");

        Assert.Equal(FileFormat.Odt, document.Format);
        Assert.Equal(
            """
            # Nulägesanalys > Resultat
            Paragraph: Frånvaron ökar i årskurs 8.
            Footnote: Mer än 15 procent.
            ListItem: Behov
            ListItem: Rutiner
            ListItem: Tid
            TableRow: Ämne | 2024
            TableRow: Matte | 64 procent
            Paragraph: Bredvid.
            Paragraph: I rutan.
            """,
            document.Outline());
    }

    [Fact]
    public async Task An_encrypted_odt_is_refused_with_advice()
    {
        var odt = OdtFile.With("", """<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>""", "inte xml");
        Assert.Contains("lösenord", await Reading.RefusedAsync("dokument-krypterat", odt, "a.odt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_odt_with_a_document_type_is_refused() => await Reading.RefusedAsync(
        "dokument-skadat",
        OdtFile.WithText("<text:p>&e;</text:p>", """<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>"""),
        "a.odt");

    [Fact]
    public async Task An_odt_without_content_is_refused() =>
        await Reading.RefusedAsync("dokument-skadat", Zip.Of(("mimetype", OdtFile.Mimetype)), "a.odt");

    [Fact]
    public async Task A_spreadsheet_in_open_document_is_refused() => await Reading.RefusedAsync(
        "dokument-okant-format", Zip.Of(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "a.odt");
}
