using System.Text;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Documents;

using Samverkan.Matchning.Analyses;

public class PlainTextReaderTests
{
    public static TheoryData<string, byte[]> Encodings()
    {
        const string text = "Åtgärder för ökad närvaro är nödvändiga.";
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return new TheoryData<string, byte[]>
        {
            { "UTF-8", Encoding.UTF8.GetBytes(text) },
            { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] },
            { "UTF-16 LE", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)] },
            { "UTF-16 BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)] },
            { "UTF-16 LE without mark", Encoding.Unicode.GetBytes(text) },
            { "UTF-16 BE without mark", Encoding.BigEndianUnicode.GetBytes(text) },
            { "UTF-32 LE", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)] },
            { "Windows-1252", latin.GetBytes(text) },
            { "decomposed", Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)) },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Swedish_letters_survive_every_encoding(string encoding, byte[] content)
    {
        Assert.NotEmpty(encoding);
        var document = await Reading.ReadAsync(content, "analys.txt");
        Assert.Equal(FileFormat.Text, document.Format);
        Assert.Equal("Åtgärder för ökad närvaro är nödvändiga.", document.Text);
    }

    [Fact]
    public async Task One_broken_byte_does_not_turn_utf_8_into_gibberish()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("Åtgärder för ökad närvaro är nödvändiga på många skolor även på högstadiet "), 0xC3, .. Encoding.UTF8.GetBytes(" där frånvaron är hög.")];
        Assert.StartsWith("Åtgärder för ökad närvaro", (await Reading.ReadAsync(content, "a.txt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_are_underlined_numbered_shouted_or_alone() => await ReadsAs(
        """
        Nulägesanalys
        =============

        1. Resultat
        De är låga i alla ämnen.

        1.1 Matematik
        ------
        Lägst är de i matematik.

        ELEVERNAS RÖSTER
        De vill ha lugn och ro.

        Trygghet och studiero

        De flesta elever är trygga i skolan enligt årets enkät.
        """,
        """
        # Nulägesanalys > 1. Resultat
        Paragraph: De är låga i alla ämnen.
        # Nulägesanalys > 1. Resultat > 1.1 Matematik
        Paragraph: Lägst är de i matematik.
        # ELEVERNAS RÖSTER
        Paragraph: De vill ha lugn och ro.
        # ELEVERNAS RÖSTER > Trygghet och studiero
        Paragraph: De flesta elever är trygga i skolan enligt årets enkät.
        """);

    [Fact]
    public async Task Hard_wrapped_lines_are_joined_and_divided_words_mended() => await ReadsAs(
        """
        Frånvaron har ökat under tre år och är störst bland eleverna på hög-
        stadiet. Vi behöver arbeta med läs- och skrivutveckling i F-3 men även läs-
        och skrivsvårigheter hos de äldre eleverna.
        Ett nytt stycke börjar här eftersom raden ovanför är kort och färdig nu.
        """,
        """
        #
        Paragraph: Frånvaron har ökat under tre år och är störst bland eleverna på högstadiet. Vi behöver arbeta med läs- och skrivutveckling i F-3 men även läs- och skrivsvårigheter hos de äldre eleverna.
        Paragraph: Ett nytt stycke börjar här eftersom raden ovanför är kort och färdig nu.
        """);

    [Fact]
    public async Task Unwrapped_lines_are_paragraphs()
    {
        var long1 = string.Concat(Enumerable.Repeat("Vi ser att frånvaron ökar. ", 8)).Trim();
        var long2 = string.Concat(Enumerable.Repeat("Elevhälsan arbetar åtgärdande. ", 8)).Trim();

        var document = await Reading.ReadAsync($"{long1}\r\n{long2}\r{long1}", "a.txt");

        Assert.Equal(3, document.Text.Split("\n\n").Length);
    }

    [Fact]
    public async Task Bullets_of_every_kind_and_numbers_are_list_items() => await ReadsAs(
        "Vi behöver:\n- rutiner\n* tid\n• ledarskap\n– samsyn\no Handledning\n\n1. Först kartlägga.\n2) Sedan följa\n   upp det.\n\n-5 grader var det ute.",
        """
        #
        Paragraph: Vi behöver:
        ListItem: rutiner
        ListItem: tid
        ListItem: ledarskap
        ListItem: samsyn
        ListItem: Handledning
        ListItem: Först kartlägga.
        ListItem: Sedan följa upp det.
        Paragraph: -5 grader var det ute.
        """);

    [Fact]
    public async Task Rows_with_bars_tabs_or_wide_gaps_are_table_rows() => await ReadsAs(
        "| Ämne | 2024 |\n|------|------|\n| Matte | 64 % |\n\nÄmne\t2024\n\nÄmne     2023     2024",
        """
        #
        TableRow: Ämne | 2024
        TableRow: Matte | 64 %
        TableRow: Ämne | 2024
        TableRow: Ämne | 2023 | 2024
        """);

    [Fact]
    public async Task A_table_of_contents_is_left_out() => await ReadsAs(
        "Innehåll\n1. Resultat ............ 3\n2. Analys . . . . . . . 12\n\nDe är låga ... 3 av 4.",
        "#\nParagraph: Innehåll\nParagraph: De är låga ... 3 av 4.");

    [Fact]
    public async Task Form_feeds_are_page_breaks()
    {
        var document = await Reading.ReadAsync("Första sidan.\fAndra sidan.\f", "a.txt");
        Assert.Equal([1, 2], document.Passages.Select(passage => passage.Page));
    }

    [Fact]
    public async Task Hostile_characters_and_markup_are_only_text()
    {
        var document = await Reading.ReadAsync("Eﬀektiv\u00ADitet <script>alert(1)</script> \uFFFE{{7*7}}\u001B[31m =SUMMA(A1) \uD83D och frånvaro.", "a.txt");
        Assert.Equal("Effektivitet <script>alert(1)</script> {{7*7}}[31m =SUMMA(A1) \uFFFD och frånvaro.", document.Text);
    }

    private static async Task ReadsAs(string text, string outline) =>
        Assert.Equal(outline, (await Reading.ReadAsync(text, "analys.txt")).Outline());
}
