using System.Text;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Formats.Records.UnitLists;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Tests.Formats.Records.UnitLists.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Records.UnitLists;

public class UnitListCsvTests
{
    private const string Heads = "Skolenhetskod;Skolenhet;Huvudman;Organisationsnummer;Kommun;Kommunkod;Skolform;Årskurser\n";

    // The organisation number is built by the formula and belongs to nobody that the tests know of.
    private const string Row = "01234567;Påhittade Åsskolan;Påhittade kommun;212000-9994;Påhittade;0180;Grundskola;7-9\n";

    [Fact]
    public async Task A_whole_row_is_read_with_typed_values()
    {
        var list = await ListReading.ReadAsync(Heads + Row);

        var row = Assert.Single(list.Rows);
        Assert.Equal("01234567", row.UnitCode);
        Assert.Equal("Påhittade Åsskolan", row.UnitName);
        Assert.Equal("Påhittade kommun", row.Authority);
        Assert.Equal("212000-9994", row.OrganisationNumber);
        Assert.Equal("0180", row.MunicipalityCode);
        Assert.Equal("Stockholms län", row.County);
        Assert.Equal([SchoolForm.CompulsorySchool], row.SchoolForms);
        Assert.Equal("7–9", row.Years);
        Assert.Empty(row.Remarks);
        Assert.Equal((2, 1), (row.Number, list.HeaderRow));
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public async Task The_separator_is_found(string separator)
    {
        var row = Assert.Single((await ListReading.ReadAsync((Heads + Row).Replace(";", separator, StringComparison.Ordinal))).Rows);
        Assert.Equal("Påhittade Åsskolan", row.UnitName);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("windows-1252", false)]
    [InlineData("utf-16", true)]
    public async Task The_encoding_is_found(string name, bool isMarked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Heads + Row)];
        Assert.Equal("Påhittade Åsskolan", Assert.Single((await ListReading.ReadAsync(bytes)).Rows).UnitName);
    }

    [Fact]
    public async Task Headings_below_a_title_and_blank_lines_are_found()
    {
        var list = await ListReading.ReadAsync("Underlag 2026;;;;\n\nFramtaget av: någon;;\n" + Heads + "\n" + Row);
        Assert.Equal(4, list.HeaderRow);
        Assert.Equal(6, Assert.Single(list.Rows).Number);
    }

    [Theory]
    [InlineData("Skolkod;Skola;Huvudman")]
    [InlineData("SKOLENHETS-KOD;Enhet;huvudmannens namn")]
    [InlineData("Skolenhet kod;Skolenhet namn;Huvudman namn")]
    public async Task Other_spellings_of_headings_are_known(string heads) =>
        Assert.Equal("Påhittade Åsskolan", Assert.Single((await ListReading.ReadAsync(heads + "\n01234567;Påhittade Åsskolan;Påhittade kommun\n")).Rows).UnitName);

    [Fact]
    public async Task Headings_that_are_not_understood_are_reported() => Assert.Equal(
        ["Meritvärde", "Anmärkning"],
        (await ListReading.ReadAsync("Skolkod;Meritvärde;Skola;Huvudman;Anmärkning\n01234567;200;A;B;x\n")).IgnoredColumns);

    [Theory]
    [InlineData("1234567;A;B", "7 siffror")]
    [InlineData("123456789;A;B", "8 siffror")]
    [InlineData("1234567x;A;B", "8 siffror")]
    [InlineData("00000000;A;B", "8 siffror")]
    [InlineData(";A;B", "Skolenhetskod saknas")]
    [InlineData("01234567;;B", "Skolenhet saknas")]
    [InlineData("01234567;A;", "Huvudman saknas")]
    [InlineData("01234567;A;B;212000-9995", "kontrollsiffra")]
    [InlineData("01234567;A;B;21200", "10 siffror")]
    [InlineData("01234567;A;B;;;9980", "Kommunkoden")]
    [InlineData("01234567;A;B;;;;Högskola", "Skolformen ”Högskola”")]
    public async Task A_faulty_row_is_rejected_with_its_number_and_reason(string row, string words)
    {
        var list = await ListReading.ReadAsync(Heads + Row + row + "\n");
        Assert.Single(list.Rows);
        var rejection = Assert.Single(list.Rejections);
        Assert.Equal(3, rejection.Number);
        Assert.Contains(words, Assert.Single(rejection.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_a_row_are_told_at_once() =>
        Assert.Equal(4, Assert.Single((await ListReading.ReadAsync(Heads + "1;;;1;;;;\n")).Rejections).Reasons.Count);

    [Theory]
    [InlineData("811218-9876")]
    [InlineData("198112189876")]
    public async Task A_personnummer_in_the_place_of_an_organisation_number_is_not_repeated(string number)
    {
        var reason = Assert.Single(Assert.Single((await ListReading.ReadAsync(Heads + $"01234567;A;B;{number}\n")).Rejections).Reasons);
        Assert.Contains("personnummer", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("9876", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_on_two_rows_is_listed_as_a_duplicate_and_kept()
    {
        var list = await ListReading.ReadAsync(Heads + Row + "01234567;Påhittade Åsskolan;B;;;;Fritidshem\n");
        Assert.Equal(2, list.Rows.Count);
        var duplicate = Assert.Single(list.Duplicates);
        Assert.Equal("01234567", duplicate.UnitCode);
        Assert.Equal([2, 3], duplicate.Rows);
    }

    [Fact]
    public async Task A_preschool_needs_no_code() =>
        Assert.Null(Assert.Single((await ListReading.ReadAsync(Heads + ";Påhittade förskolan;B;;;;Förskola\n")).Rows).UnitCode);

    [Theory]
    [InlineData("Förskoleklass, grundskola och fritidshem", "forskoleklass,grundskola,fritidshem")]
    [InlineData("Grundsärskola/gymnasiesärskola", "anpassad-grundskola,anpassad-gymnasieskola")]
    [InlineData("GR, Gy", "grundskola,gymnasieskola")]
    [InlineData("", "")]
    public async Task School_forms_are_read(string text, string slugs)
    {
        var row = Assert.Single((await ListReading.ReadAsync(Heads + $"01234567;A;B;;;;\"{text}\"\n")).Rows);
        Assert.Equal(slugs, string.Join(',', row.SchoolForms.Select(EnumNames.Slug)));
    }

    [Theory]
    [InlineData("F-6", "F–6")]
    [InlineData("åk 4 till 6", "4–6")]
    [InlineData("3", "3")]
    [InlineData("09-jul", "7–9")]
    [InlineData("9-7", null)]
    [InlineData("alla", null)]
    public async Task School_years_are_read_or_remarked_on(string text, string? years)
    {
        var row = Assert.Single((await ListReading.ReadAsync(Heads + $"01234567;A;B;;;;;{text}\n")).Rows);
        Assert.Equal(years, row.Years);
        Assert.Equal(years is null || text == "09-jul", row.Remarks.Count == 1);
    }

    [Fact]
    public async Task Quoted_cells_may_hold_separators_and_line_breaks()
    {
        var row = Assert.Single((await ListReading.ReadAsync(Heads + "01234567;\"Norra; \"\"lilla\"\"\nskolan\";B\n")).Rows);
        Assert.Equal("Norra; \"lilla\" skolan", row.UnitName);
    }

    [Fact]
    public async Task A_code_that_Excel_was_kept_from_changing_is_read() =>
        Assert.Equal("01234567", Assert.Single((await ListReading.ReadAsync(Heads + "\"=\"\"01234567\"\"\";A;B\n")).Rows).UnitCode);

    [Fact]
    public async Task Control_characters_and_marks_that_turn_text_are_removed() => Assert.Equal(
        "Åsskolan xe.txt",
        Assert.Single((await ListReading.ReadAsync(Heads + "01234567;A\u030Assko\u0007lan \u202Exe.txt;B\n")).Rows).UnitName);

    [Fact]
    public async Task A_quote_without_end_is_refused_and_not_read_as_one_long_cell()
    {
        var message = await ListReading.RefusedAsync("lista-skadad", Heads + Row + "01234567;\"" + new string('x', 50_000));
        Assert.Contains("citattecken", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a;b\n1;2\n", "rubriker")]
    [InlineData("bara text", "rubriker")]
    [InlineData("Skolkod;Skola\n01234567;A\n", "kolumnen Huvudman")]
    [InlineData("Skolkod;Skola;Enhet;Huvudman\n01234567;A;B;C\n", "mer än en kolumn")]
    public async Task A_list_without_the_headings_is_refused(string csv, string words) =>
        Assert.Contains(words, await ListReading.RefusedAsync("lista-utan-rubriker", csv), StringComparison.Ordinal);

    [Fact]
    public async Task Headings_alone_are_an_empty_list() => await ListReading.RefusedAsync("lista-tom", Heads + ";;;\n\n");

    [Fact]
    public async Task A_hundred_thousand_rows_are_read_and_one_more_is_refused()
    {
        var csv = new StringBuilder(Heads);
        for (var i = 0; i < 100_000; i++)
        {
            csv.Append(10_000_000 + i).Append(";Påhittad skola;Påhittad kommun\n");
        }

        Assert.Equal(100_000, (await ListReading.ReadAsync(csv.ToString())).Rows.Count);
        await ListReading.RefusedAsync("lista-for-lang", csv.Append(Row).ToString());
    }

    [Theory]
    [InlineData("25504446", "dokument-okant-format")]
    [InlineData("D0CF11E0A1B11AE1", "dokument-gammalt-format")]
    [InlineData("89504E470D0A1A0A00", "dokument-okant-format")]
    [InlineData("", "dokument-tomt")]
    [InlineData("3C68746D6C3E", "dokument-okant-format")]
    public async Task What_is_no_list_is_refused_for_what_it_is(string hex, string code)
    {
        byte[] content = [.. Convert.FromHexString(hex), .. hex == "25504446" ? "-1.7"u8 : ""u8];
        await ListReading.RefusedAsync(code, content);
    }

    [Fact]
    public async Task One_byte_over_the_limit_is_too_much()
    {
        var bytes = Encoding.UTF8.GetBytes(Heads + Row);
        Assert.Single((await ListReading.ReadAsync(bytes, new UnitListOptions { MaxBytes = bytes.Length })).Rows);
        await ListReading.RefusedAsync("dokument-for-stort", bytes, new UnitListOptions { MaxBytes = bytes.Length - 1 });
    }
}
