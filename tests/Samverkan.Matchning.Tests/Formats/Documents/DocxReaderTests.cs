using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;
using static Samverkan.Matchning.Tests.Formats.Documents.Fixtures.DocxFile;

namespace Samverkan.Matchning.Tests.Formats.Documents;

using Samverkan.Matchning.Analyses;

public class DocxReaderTests
{
    [Fact]
    public async Task Headings_come_from_names_inheritance_and_outline_levels() => await ReadsAs(
        P("Nulägesanalys", "Rubrik1") + P("Ingress.") + P("Resultat", "Kapitel") + P("Låga resultat.") + P("Matematik", "Egen") + P("Lägst är matematik.")
            + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>Trygghet</w:t></w:r></w:p>" + P("Eleverna är trygga."),
        """
        # Nulägesanalys
        Paragraph: Ingress.
        # Nulägesanalys > Resultat
        Paragraph: Låga resultat.
        # Nulägesanalys > Resultat > Matematik
        Paragraph: Lägst är matematik.
        # Nulägesanalys > Trygghet
        Paragraph: Eleverna är trygga.
        """);

    [Fact]
    public async Task A_short_bold_line_above_text_is_a_heading() => await ReadsAs(
        P("Resultat", "Rubrik1") + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Frånvaro i årskurs 7</w:t></w:r></w:p>" + P("Den ökar.")
            + "<w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>Inte fet</w:t></w:r></w:p>" + P("Slut."),
        """
        # Resultat > Frånvaro i årskurs 7
        Paragraph: Den ökar.
        Paragraph: Inte fet
        Paragraph: Slut.
        """);

    [Fact]
    public async Task Lists_are_found_by_numbering_by_style_and_by_typed_bullets() => await ReadsAs(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>Numrerad</w:t></w:r></w:p>"
            + P("Punkt", "Lista") + P("- Streck") + P("•\tPrick")
            + "<w:p><w:pPr><w:pStyle w:val=\"Lista\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>Avstängd</w:t></w:r></w:p>",
        """
        #
        ListItem: Numrerad
        ListItem: Punkt
        ListItem: Streck
        ListItem: Prick
        Paragraph: Avstängd
        """);

    [Fact]
    public async Task A_table_row_is_one_passage_and_a_single_cell_is_layout() => await ReadsAs(
        $"<w:tbl><w:tr>{Cell(P("Ämne"))}{Cell(P("2024"))}</w:tr><w:tr>{Cell(P("Matematik"))}{Cell(P("58") + P("procent"))}</w:tr></w:tbl>"
            + $"<w:tbl><w:tr>{Cell(P("Analys", "Rubrik1") + P("Resultaten sjunker."))}</w:tr></w:tbl>",
        """
        #
        TableRow: Ämne | 2024
        TableRow: Matematik | 58 procent
        # Analys
        Paragraph: Resultaten sjunker.
        """);

    [Fact]
    public async Task Rows_and_cells_in_content_controls_are_read() => await ReadsAs(
        $"<w:tbl><w:sdt><w:sdtPr/><w:sdtContent><w:tr><w:sdt><w:sdtPr/><w:sdtContent>{Cell(P("Mål"))}</w:sdtContent></w:sdt>{Cell(P("Nås inte"))}</w:tr></w:sdtContent></w:sdt></w:tbl>",
        """
        #
        TableRow: Mål | Nås inte
        """);

    [Fact]
    public async Task Notes_follow_the_paragraph_that_refers_to_them()
    {
        var docx = new DocxFile
        {
            Body = "<w:p><w:r><w:t>Frånvaron ökar</w:t><w:footnoteReference w:id=\"2\"/><w:t>.</w:t><w:endnoteReference w:id=\"2\"/></w:r></w:p>" + P("Nästa."),
            Footnotes = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">" + P("Mer än 15 procent.") + "</w:footnote>",
            Endnotes = "<w:endnote w:id=\"2\">" + P("Källa: Prorenata.") + "</w:endnote>",
        };

        var document = await Reading.ReadAsync(docx.ToBytes(), "a.docx");

        Assert.Equal(
            """
            #
            Paragraph: Frånvaron ökar.
            Footnote: Mer än 15 procent.
            Footnote: Källa: Prorenata.
            Paragraph: Nästa.
            """,
            document.Outline());
    }

    [Fact]
    public async Task A_note_is_read_once_however_often_it_is_referred_to()
    {
        var docx = new DocxFile
        {
            Body = "<w:p><w:r><w:t>Text.</w:t>" + string.Concat(Enumerable.Repeat("<w:footnoteReference w:id=\"2\"/>", 100)) + "</w:r></w:p>",
            Footnotes = "<w:footnote w:id=\"2\">" + P("En not.") + "</w:footnote>",
        };

        Assert.Equal("Text.\n\nEn not.", (await Reading.ReadAsync(docx.ToBytes(), "a.docx")).Text);
    }

    [Fact]
    public async Task Tracked_changes_are_read_as_accepted() => await ReadsAs(
        "<w:p><w:r><w:t xml:space=\"preserve\">Närvaron är </w:t></w:r><w:del><w:r><w:delText>god</w:delText></w:r></w:del><w:ins><w:r><w:t>låg</w:t></w:r></w:ins>"
            + "<w:moveFrom><w:r><w:t> flyttat</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Första halvan </w:t></w:r></w:p>" + P("andra halvan."),
        """
        #
        Paragraph: Närvaron är låg.
        Paragraph: Första halvan andra halvan.
        """);

    [Fact]
    public async Task A_text_box_is_read_once() => await ReadsAs(
        "<w:p><w:r><w:t>Text.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + P("I rutan.")
            + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + P("I rutan.") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        """
        #
        Paragraph: Text.
        Paragraph: I rutan.
        """);

    [Fact]
    public async Task Placeholders_are_not_answers() => await ReadsAs(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>" + P("Klicka här för att ange text.") + "</w:sdtContent></w:sdt>"
            + "<w:sdt><w:sdtPr><w:alias w:val=\"Svar\"/></w:sdtPr><w:sdtContent>" + P("Vi saknar rutiner.") + "</w:sdtContent></w:sdt>"
            + "<w:p><w:r><w:t xml:space=\"preserve\">Enhet: </w:t></w:r><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Björklunda</w:t></w:r></w:sdtContent></w:sdt></w:p>",
        """
        #
        FormField: Vi saknar rutiner.
        FormField: Enhet: Björklunda
        """);

    [Fact]
    public async Task Legacy_form_fields_show_their_results() => await ReadsAs(
        "<w:p><w:r><w:t xml:space=\"preserve\">Huvudman: </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Alby kommun</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> Rutin finns</w:t></w:r></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Ja\"/><w:listEntry w:val=\"Delvis\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
        """
        #
        FormField: Huvudman: Alby kommun
        Paragraph: ☒ Rutin finns
        FormField: Delvis
        """);

    [Fact]
    public async Task Tabs_breaks_links_and_hyphens_keep_words_apart() => await ReadsAs(
        "<w:p><w:r><w:t>Ett</w:t><w:tab/><w:t>två</w:t><w:br/><w:t>tre</w:t></w:r><w:hyperlink r:id=\"x\"><w:r><w:t xml:space=\"preserve\"> länk</w:t></w:r></w:hyperlink>"
            + "<w:r><w:t xml:space=\"preserve\"> F</w:t><w:noBreakHyphen/><w:t>3 och under</w:t><w:softHyphen/><w:t>visning</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>dold</w:t></w:r></w:p>",
        """
        #
        Paragraph: Ett två tre länk F-3 och undervisning
        """);

    [Fact]
    public async Task A_table_of_contents_is_left_out() => await ReadsAs(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" + P("Resultat 3") + "</w:sdtContent></w:sdt>"
            + P("Trygghet 4", "Innehll1") + P("Brödtext.", "Ring"),
        """
        #
        Paragraph: Brödtext.
        """);

    [Fact]
    public async Task The_strict_dialect_is_read_alike()
    {
        var parts = new DocxFile { Body = P("Resultat", "Rubrik1") + P("Låga.") }.Parts()
            .Select(part => (part.Name, part.Content.Replace(WordNamespace, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)));

        Assert.Equal("# Resultat\nParagraph: Låga.", (await Reading.ReadAsync(Zip.Of([.. parts]), "a.docx")).Outline());
    }

    [Fact]
    public async Task Malformed_and_external_relations_are_not_followed()
    {
        var docx = new DocxFile
        {
            Body = "<w:p><w:hyperlink r:id=\"h\"><w:r><w:t>Länk till skolan.</w:t></w:r></w:hyperlink></w:p>",
            Relations = """
                <Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:rektor@@[skola" TargetMode="External"/>
                <Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:1/mall.dotx" TargetMode="External"/>
                """,
        };

        Assert.Equal("Länk till skolan.", (await Reading.ReadAsync(docx.ToBytes(), "a.docx")).Text);
    }

    private static async Task ReadsAs(string body, string outline)
    {
        var document = await Reading.ReadAsync(WithBody(body), "analys.docx");
        Assert.Equal(FileFormat.Docx, document.Format);
        Assert.Equal(outline, document.Outline());
    }
}
