namespace Samverkan.Matchning.Tests.Analyses;

using Samverkan.Matchning.Analyses;

public sealed class AnalysisDocumentBuilderTests
{
    private readonly AnalysisDocumentBuilder builder = new();

    [Fact]
    public void Passages_lie_under_their_headings_and_point_at_the_text()
    {
        builder.Add(PassageKind.Paragraph, "Före alla rubriker.");
        builder.AddHeading(1, "Resultat");
        builder.AddHeading(2, "Frånvaro");
        builder.Add(PassageKind.ListItem, "Den  ökar\n i åk 8.", page: 3);
        builder.AddHeading(2, "Betyg");
        builder.Add(PassageKind.TableRow, "A | B");
        builder.AddHeading(1, "Slut");
        builder.Add(PassageKind.Footnote, "Not.");
        var document = Build();
        Assert.Equal(["", "Resultat > Frånvaro", "Resultat > Betyg", "Slut"], document.Sections.Select(section => string.Join(" > ", section.HeadingPath)));
        Assert.Equal([1, 2, 3, 4], document.Passages.Select(passage => passage.Number));
        Assert.Equal(["Före alla rubriker.", "Den ökar i åk 8.", "A | B", "Not."], document.Passages.Select(passage => passage.Span.Of(document.Text)));
        Assert.Equal((3, "Frånvaro", PassageKind.ListItem), (document.Passages.ElementAt(1).Page, document.Passages.ElementAt(1).Heading, document.Passages.ElementAt(1).Kind));
        Assert.Null(document.Passages.First().Heading);
    }

    [Fact]
    public void A_long_block_is_cut_between_sentences()
    {
        var sentence = "Ord " + string.Join(' ', Enumerable.Repeat("ord", 28)) + " Slut.";
        builder.Add(PassageKind.Paragraph, string.Join(' ', Enumerable.Repeat(sentence, 5)));
        var document = Build();
        Assert.Equal([2, 2, 1], document.Passages.Select(passage => passage.Text.Split("Slut.").Length - 1));
        Assert.All(document.Passages, passage => Assert.Equal(passage.Text, passage.Span.Of(document.Text)));
    }

    [Fact]
    public void A_sentence_is_never_cut_however_long_it_is()
    {
        builder.Add(PassageKind.Paragraph, string.Join(' ', Enumerable.Repeat("ord", 500)));
        Assert.Single(Build().Passages);
    }

    [Theory]
    [InlineData("A\u030Angest", "Ångest")]
    [InlineData("binde\u00ADstreck", "bindestreck")]
    [InlineData("e\uFB00ekt o\uFB03ce", "effekt office")]
    [InlineData("noll\u200Bbredd", "nollbredd")]
    [InlineData("a\u0000b\u001bc", "abc")]
    [InlineData("hård\u00A0blank", "hård blank")]
    public void Text_is_normalised(string text, string expected)
    {
        builder.Add(PassageKind.Paragraph, text);
        Assert.Equal(expected, Build().Text);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character()
    {
        builder.Add(PassageKind.Paragraph, "x\ud800y"); // not in a theory: attributes cannot hold it
        Assert.Equal("x\uFFFDy", Build().Text);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" \n ", false)]
    [InlineData("12 | 34 %", false)]
    [InlineData("å", true)]
    public void Text_is_what_has_letters(string text, bool expected)
    {
        builder.Add(PassageKind.Paragraph, text);
        Assert.Equal(expected, builder.HasText);
    }

    [Fact]
    public void An_empty_document_has_no_sections()
    {
        builder.AddHeading(1, " ");
        var document = Build();
        Assert.Empty(document.Sections);
        Assert.Equal("", document.Text);
    }

    private AnalysisDocument Build() => builder.Build("analys.txt", FileFormat.Text);
}
