using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Documents;

using Samverkan.Matchning.Analyses;

public class PdfReaderTests
{
    [ToolFact("pdftotext", "qpdf")]
    public async Task Lines_become_paragraphs_and_divided_words_are_mended() => await ReadsAs(
        PdfFile.WithLines(
            "Frånvaron har ökat under tre år och den är störst i årskurs 8. Vår under-",
            "visning är inte anpassad för elever med NPF. Vi behöver arbeta med läs-",
            "och skrivutveckling i alla ämnen från F-",
            "3 och uppåt.",
            "",
            "Andra stycket är kort men ändå ett eget stycke."),
        """
        #
        Paragraph: Frånvaron har ökat under tre år och den är störst i årskurs 8. Vår undervisning är inte anpassad för elever med NPF. Vi behöver arbeta med läs- och skrivutveckling i alla ämnen från F-3 och uppåt.
        Paragraph: Andra stycket är kort men ändå ett eget stycke.
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task Headings_are_larger_numbered_or_alone_above_text() => await ReadsAs(
        new PdfFile()
            .Text(72, 780, 20, "Nulägesanalys 2024").Text(72, 740, 14, "Resultat")
            .Text(72, 715, 11, "Resultaten i matematik är låga i alla årskurser på skolan och de").Text(72, 701, 11, "har sjunkit under tre år, mest för pojkarna i årskurs nio.")
            .Text(72, 670, 11, "2.1 Trygghet").Text(72, 645, 11, "De flesta elever är trygga i skolan, men omklädningsrummen och").Text(72, 631, 11, "korridorerna pekas ut av många som otrygga platser.")
            .Text(72, 600, 11, "Elevernas röster").Text(72, 575, 11, "Eleverna säger att lektionerna ofta börjar sent och att de inte").Text(72, 561, 11, "alltid vet vad de ska göra när de har arbetat klart.")
            .ToBytes(),
        """
        # Nulägesanalys 2024 > Resultat
        Paragraph: Resultaten i matematik är låga i alla årskurser på skolan och de har sjunkit under tre år, mest för pojkarna i årskurs nio.
        # Nulägesanalys 2024 > Resultat > 2.1 Trygghet
        Paragraph: De flesta elever är trygga i skolan, men omklädningsrummen och korridorerna pekas ut av många som otrygga platser.
        # Nulägesanalys 2024 > Resultat > 2.1 Trygghet > Elevernas röster
        Paragraph: Eleverna säger att lektionerna ofta börjar sent och att de inte alltid vet vad de ska göra när de har arbetat klart.
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task Bullets_and_numbered_lines_are_list_items() => await ReadsAs(
        PdfFile.WithLines(
            "Vi behöver utveckla följande:", "",
            "• rutiner för frånvaro som alla känner", "  till och följer", "• elevhälsans förebyggande arbete", "– samverkan med hemmen", "",
            "1. Kartlägg frånvaron varje vecka.", "2. Följ upp med rektor."),
        """
        #
        Paragraph: Vi behöver utveckla följande:
        ListItem: rutiner för frånvaro som alla känner till och följer
        ListItem: elevhälsans förebyggande arbete
        ListItem: samverkan med hemmen
        ListItem: Kartlägg frånvaron varje vecka.
        ListItem: Följ upp med rektor.
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_table_is_read_row_by_row() => await ReadsAs(
        new PdfFile()
            .Text(72, 760, 11, "Tabellen visar andelen elever som når målen i årskurs sex på skolan.")
            .Text(72, 720, 11, "Ämne").Text(250, 720, 11, "2023").Text(400, 720, 11, "2024")
            .Text(72, 700, 11, "Matematik").Text(250, 700, 11, "71 %").Text(400, 700, 11, "64 %")
            .Text(72, 680, 11, "Svenska").Text(250, 680, 11, "88 %").Text(400, 680, 11, "90 %")
            .ToBytes(),
        """
        #
        Paragraph: Tabellen visar andelen elever som når målen i årskurs sex på skolan.
        TableRow: Ämne | 2023 | 2024
        TableRow: Matematik | 71 % | 64 %
        TableRow: Svenska | 88 % | 90 %
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task Running_headers_and_page_numbers_are_dropped_and_pages_kept()
    {
        var pdf = new PdfFile();
        for (var page = 1; page <= 3; page++)
        {
            pdf.Text(72, 810, 9, "Björklunda skola – nulägesanalys").Text(290, 30, 9, $"Sida {page} av 3")
                .Text(72, 700, 11, $"Stycke nummer {page} handlar om undervisningen på skolan.").EndPage();
        }

        var document = await Reading.ReadAsync(pdf.ToBytes(), "a.pdf");

        Assert.Equal(
            [(1, "Stycke nummer 1 handlar om undervisningen på skolan."), (2, "Stycke nummer 2 handlar om undervisningen på skolan."), (3, "Stycke nummer 3 handlar om undervisningen på skolan.")],
            document.Passages.Select(passage => (passage.Page!.Value, passage.Text)));
    }

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_sentence_goes_on_over_the_page_break()
    {
        var pdf = new PdfFile()
            .Lines("Elevhälsan arbetar i huvudsak åtgärdande och det").EndPage()
            .Lines("förebyggande arbetet saknar en plan.").EndPage();

        var passage = Assert.Single((await Reading.ReadAsync(pdf.ToBytes(), "a.pdf")).Passages);
        Assert.Equal("Elevhälsan arbetar i huvudsak åtgärdande och det förebyggande arbetet saknar en plan.", passage.Text);
        Assert.Equal(1, passage.Page);
    }

    private static async Task ReadsAs(byte[] pdf, string outline)
    {
        var document = await Reading.ReadAsync(pdf, "analys.pdf");
        Assert.Equal(FileFormat.Pdf, document.Format);
        Assert.Equal(outline, document.Outline());
    }
}
