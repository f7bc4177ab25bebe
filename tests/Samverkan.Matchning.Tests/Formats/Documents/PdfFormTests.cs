using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Documents;

public class PdfFormTests
{
    [ToolFact("pdftotext", "qpdf")]
    public async Task An_answer_stands_once_under_its_question_where_the_field_is() => await ReadsAs(
        new PdfFile()
            .Text(72, 800, 16, "Nulägesanalys för förskolan")
            .Text(72, 770, 11, "1. Hur fungerar undervisningen?")
            .TextField("f1", "Hur fungerar undervisningen?", "Undervisningen är inte planerad.\rVi saknar tid.", 680, "/Ff 4096",
                "Undervisningen är inte", "planerad.", "Vi saknar tid.")
            .Text(72, 640, 11, "2. Hur fungerar övergångarna?")
            .TextField("f2", "Hur fungerar övergångarna?", "Överlämningen till förskoleklassen brister.", 550, "", "Överlämningen till förskoleklassen brister.")
            .ToBytes(),
        """
        # Nulägesanalys för förskolan > Hur fungerar undervisningen?
        FormField: Undervisningen är inte planerad.
        FormField: Vi saknar tid.
        # Nulägesanalys för förskolan > Hur fungerar övergångarna?
        FormField: Överlämningen till förskoleklassen brister.
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task A_field_without_a_question_takes_the_caption_above_it() => await ReadsAs(
        new PdfFile()
            .Text(72, 770, 11, "Vad säger barnen om sin förskola?")
            .TextField("TextField1[0]", null, "Barnen vill vara ute mer.", 680, "", "Barnen vill vara ute mer.")
            .ToBytes(),
        """
        # Vad säger barnen om sin förskola?
        FormField: Barnen vill vara ute mer.
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task An_answer_without_an_appearance_is_still_read() => await ReadsAs(
        new PdfFile()
            .Text(72, 770, 11, "Blankett för förskolans analys av nuläget i verksamheten.")
            .Field($"/FT /Tx /T (a) /TU {PdfFile.Hex("Språk")} /V {PdfFile.Hex("Språkmiljön är fattig.")}", 72, 600)
            .ToBytes(),
        """
        #
        Paragraph: Blankett för förskolans analys av nuläget i verksamheten.
        # Språk
        FormField: Språkmiljön är fattig.
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task Questions_and_values_are_inherited_from_parent_fields() => await ReadsAs(
        new PdfFile()
            .FieldWithKid($"/FT /Tx /T (grupp) /TU {PdfFile.Hex("Hur är personaltätheten?")} /V {PdfFile.Hex("Den är låg.")}", "", 600)
            .ToBytes(),
        """
        # Hur är personaltätheten?
        FormField: Den är låg.
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task Choices_and_ticked_boxes_are_answers_and_buttons_and_blanks_are_not() => await ReadsAs(
        new PdfFile()
            .Field($"/FT /Btn /T (plan) /TU {PdfFile.Hex("Plan finns")} /V /Yes /AS /Yes", 72, 700)
            .Field($"/FT /Btn /T (rutin) /TU {PdfFile.Hex("Rutin finns")} /V /Off /AS /Off", 72, 600)
            .Field($"/FT /Btn /Ff 65536 /T (skicka) /TU {PdfFile.Hex("Skicka")} /V /Yes", 72, 550)
            .Field($"/FT /Ch /T (form) /TU {PdfFile.Hex("Skolform")} /V (f) /Opt [[(f) {PdfFile.Hex("Förskola")}] [(g) (Grundskola)]]", 72, 500)
            .Field($"/FT /Btn /Ff 32768 /T (grad) /TU {PdfFile.Hex("I vilken grad?")} /V /1 /Opt [(Hög) {PdfFile.Hex("Låg grad")}]", 72, 400)
            .Field($"/FT /Tx /T (tom) /TU {PdfFile.Hex("Övrigt")} /V ( )", 72, 300)
            .Field($"/FT /Tx /Ff 8192 /T (hemlig) /TU {PdfFile.Hex("Lösenord")} /V (hemligt)", 72, 200)
            .ToBytes(),
        """
        # Plan finns
        FormField: Ja
        # Skolform
        FormField: Förskola
        # I vilken grad?
        FormField: Låg grad
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task Captions_and_instructions_of_the_form_are_not_read_as_the_schools_words() => await ReadsAs(
        new PdfFile()
            .Field($"/FT /Btn /T (a) /TU {PdfFile.Hex("Rutin saknas")} /V /Off /AS /Off", 72, 700).Text(140, 735, 11, "Rutin saknas")
            .Text(72, 650, 11, "Hur är språkmiljön?").Text(72, 635, 9, "Beskriv brister i högläsning och samtal.")
            .TextField("b", "Hur är språkmiljön?", "Den är god.", 540, "", "Den är god.")
            .ToBytes(),
        """
        # Hur är språkmiljön?
        FormField: Den är god.
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task Xfa_answers_are_read_with_the_captions_of_the_template() => await ReadsAs(
        Waiting().Xfa(
            ("template", """
                <template xmlns="http://www.xfa.org/schema/xfa-template/3.0/"><subform name="form1">
                  <subform name="A"><field name="text"><caption><value><text>Hur arbetar ni med språket?</text></value></caption></field></subform>
                  <subform name="B"><field name="text"><assist><toolTip>Hur går övergångarna?</toolTip></assist></field></subform>
                  <field name="val"><caption><value><text>Skolform</text></value></caption><items><text>Förskola</text></items><items save="1"><text>1</text></items></field>
                  <field name="ruta"><ui><checkButton/></ui><caption><value><text>Plan saknas</text></value></caption><items><integer>1</integer></items></field>
                  <exclGroup name="grad"><caption><value><text>Grad</text></value></caption><field><caption><value><text>Delvis</text></value></caption><items><text>2</text></items></field></exclGroup>
                </subform></template>
                """),
            ("datasets", """
                <xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1>
                  <A><text>Vi arbetar inte medvetet.</text></A>
                  <B><text><body xmlns="http://www.w3.org/1999/xhtml"><p>De går <b>dåligt</b>.</p><p>Rutin saknas.</p></body></text></B>
                  <val>1</val><ruta>1</ruta><grad>2</grad><tom/>
                </form1></xfa:data></xfa:datasets>
                """)).ToBytes(),
        """
        # Hur arbetar ni med språket?
        FormField: Vi arbetar inte medvetet.
        # Hur går övergångarna?
        FormField: De går dåligt.
        FormField: Rutin saknas.
        # Skolform
        FormField: Förskola
        # Plan saknas
        FormField: Ja
        # Grad
        FormField: Delvis
        """);

    [ToolFact("pdftotext", "qpdf")]
    public async Task An_xfa_form_without_answers_is_refused_with_advice()
    {
        var message = await Reading.RefusedAsync("dokument-utan-text", Waiting().Xfa(("datasets", "<datasets><data/></datasets>")).ToBytes(), "a.pdf");
        Assert.Contains("Acrobat", message, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext", "qpdf")]
    public async Task An_xfa_packet_with_a_document_type_is_not_read() => await Reading.RefusedAsync(
        "dokument-utan-text",
        Waiting().Xfa(("datasets", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><datasets><data><a>&e;</a></data></datasets>")).ToBytes(),
        "a.pdf");

    [ToolFact("pdftotext", "qpdf")]
    public async Task Fields_that_share_a_long_question_count_it_each_time()
    {
        var form = new PdfFile();
        for (var i = 0; i < 10; i++)
        {
            form.FieldWithKid($"/FT /Tx /T (f{i}) /TU {PdfFile.Hex(new string('x', 1000))} /V (svar)", "", 50 + (i * 70));
        }

        await Reading.RefusedAsync("dokument-for-stort", form.ToBytes(), "a.pdf", new DocumentReaderOptions { MaxTextLength = 5000 });
    }

    private static PdfFile Waiting() => new PdfFile().Lines(
        "Please wait...", "If this message is not eventually replaced, your PDF viewer may not be able to display this type of document.",
        "You can upgrade to the latest version of Adobe Reader.");

    private static async Task ReadsAs(byte[] pdf, string outline) =>
        Assert.Equal(outline, (await Reading.ReadAsync(pdf, "blankett.pdf")).Outline());
}
