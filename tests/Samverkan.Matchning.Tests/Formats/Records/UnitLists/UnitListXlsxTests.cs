using System.Globalization;
using Samverkan.Matchning.Formats.Records.UnitLists;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;
using Samverkan.Matchning.Tests.Formats.Records.UnitLists.Fixtures;
using static Samverkan.Matchning.Tests.Formats.Records.UnitLists.Fixtures.XlsxFile;

namespace Samverkan.Matchning.Tests.Formats.Records.UnitLists;

public class UnitListXlsxTests
{
    private static readonly string Heads = Texts(1, "Skolenhetskod", "Skolenhet", "Huvudman", "Kommunkod", "Årskurser");
    private static readonly string Plain = Texts(2, "01234567", "Påhittade skolan", "Påhittade kommun");

    [Fact]
    public async Task Shared_inline_and_rich_texts_are_read()
    {
        var file = new XlsxFile
        {
            Shared = ["<t>Påhittade kommun</t>", "<r><t>Påhittade </t></r><r><rPr><b/></rPr><t>skolan</t></r><rPh><t>fonetik</t></rPh>"],
            Sheets = [("Underlag", "visible", Heads + Row(2, Text("A2", "01234567"), SharedAt("B2", 1), SharedAt("C2", 0)))],
        };

        var list = await ListReading.ReadAsync(file);

        var row = Assert.Single(list.Rows);
        Assert.Equal(("01234567", "Påhittade skolan", "Påhittade kommun"), (row.UnitCode, row.UnitName, row.Authority));
        Assert.Equal("Underlag", list.Sheet);
    }

    [Theory]
    [InlineData("12345678", "12345678", 0)]
    [InlineData("1234567", "01234567", 1)]
    [InlineData("12345678.0", "12345678", 0)]
    [InlineData("1.2345678E7", "12345678", 0)]
    public async Task A_code_stored_as_a_number_keeps_its_eight_digits(string value, string code, int remarks)
    {
        var row = Assert.Single((await ListReading.ReadAsync(WithRows(Heads, Row(2, Number("A2", value), Text("B2", "A"), Text("C2", "B"), Number("D2", "180"))))).Rows);
        Assert.Equal(code, row.UnitCode);
        Assert.Equal("0180", row.MunicipalityCode);
        Assert.Equal(remarks, row.Remarks.Count);
    }

    [Theory]
    [InlineData("12345678.5")]
    [InlineData("-1234567")]
    [InlineData("1E300")]
    [InlineData("NaN")]
    public async Task A_number_that_is_no_code_is_rejected(string value) => Assert.Contains(
        "8 siffror",
        Assert.Single(Assert.Single((await ListReading.ReadAsync(WithRows(Heads, Row(2, Number("A2", value), Text("B2", "A"), Text("C2", "B"))))).Rejections).Reasons),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_range_that_Excel_made_a_date_of_is_read_with_a_remark()
    {
        // 2026-07-09, which a Swedish Excel makes of 7-9.
        var serial = new DateOnly(2026, 7, 9).DayNumber - new DateOnly(1899, 12, 30).DayNumber;
        var cell = Number("E2", serial.ToString(CultureInfo.InvariantCulture));
        var row = Assert.Single((await ListReading.ReadAsync(WithRows(Heads, Row(2, Text("A2", "01234567"), Text("B2", "A"), Text("C2", "B"), cell)))).Rows);
        Assert.Equal("7–9", row.Years);
        Assert.Contains("datum", Assert.Single(row.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cached_value_of_a_formula_is_used_and_the_formula_never()
    {
        const string Formula = """<c r="B2" t="str"><f>WEBSERVICE("http://127.0.0.1:1/")</f><v>Påhittade skolan</v></c>""";
        var row = Assert.Single((await ListReading.ReadAsync(WithRows(Heads, Row(2, Text("A2", "01234567"), Formula, Text("C2", "B"))))).Rows);
        Assert.Equal("Påhittade skolan", row.UnitName);
    }

    [Theory]
    [InlineData("""<c r="B2"><f>A1</f></c>""", "utan sparat värde")]
    [InlineData("""<c r="B2" t="e"><f>A1</f><v>#N/A</v></c>""", "formelfel (#N/A)")]
    public async Task A_formula_without_a_value_rejects_its_row(string cell, string words) => Assert.Contains(
        words,
        Assert.Single(Assert.Single((await ListReading.ReadAsync(WithRows(Heads, Row(2, Text("A2", "01234567"), cell, Text("C2", "B"))))).Rejections).Reasons),
        StringComparison.Ordinal);

    [Fact]
    public async Task Merged_headings_over_two_rows_are_read()
    {
        // "Skolenhet" is merged over two columns, "Huvudman" over two rows.
        var file = WithRows(
            Texts(1, "Underlag 2026"),
            Row(3, Text("A3", "Skolenhet"), Text("C3", "Huvudman")),
            Row(4, Text("A4", "Kod"), Text("B4", "Namn")),
            Texts(5, "01234567", "Påhittade skolan", "Påhittade kommun"));

        var row = Assert.Single((await ListReading.ReadAsync(file)).Rows);

        Assert.Equal(("01234567", "Påhittade skolan", "Påhittade kommun"), (row.UnitCode, row.UnitName, row.Authority));
    }

    [Fact]
    public async Task The_visible_sheet_with_the_headings_is_read()
    {
        var file = new XlsxFile
        {
            Sheets =
            [
                ("Dold", "hidden", Heads + Texts(2, "99999999", "Dold", "Dold")),
                ("Läs mig", "visible", Texts(1, "Så används listan")),
                ("Skolor", "visible", Heads + Plain),
            ],
        };
        var list = await ListReading.ReadAsync(file);
        Assert.Equal("Skolor", list.Sheet);
        Assert.Equal("01234567", Assert.Single(list.Rows).UnitCode);
    }

    [Fact]
    public async Task Rows_and_cells_without_references_count_from_the_last_one()
    {
        var file = WithRows(Heads, "<row><c t=\"inlineStr\"><is><t>01234567</t></is></c><c t=\"inlineStr\"><is><t>A</t></is></c><c t=\"inlineStr\"><is><t>B</t></is></c></row>");
        Assert.Equal(2, Assert.Single((await ListReading.ReadAsync(file)).Rows).Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<row r=\"1\"/>")]
    public async Task An_empty_sheet_is_refused(string rows) => await ListReading.RefusedAsync("lista-utan-rubriker", WithRows(rows).ToBytes());

    [Theory]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "makron")]
    [InlineData("application/vnd.ms-excel.sheet.binary.main", ".xlsb")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "inte en arbetsbok")]
    public async Task Other_office_files_are_refused_for_what_they_are(string contentType, string words)
    {
        var file = new XlsxFile { ContentType = contentType, Sheets = [("Blad1", "visible", Heads + Plain)] };
        var exception = await Assert.ThrowsAsync<Errors.RejectedInputException>(() => ListReading.ReadAsync(file));
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_with_macros_betrays_a_renamed_workbook() => Assert.Contains(
        "makron",
        await ListReading.RefusedAsync("dokument-okant-format", Zip.Of([.. WithRows(Heads, Plain).Parts(), ("xl/vbaProject.bin", "x")])),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>""")]
    [InlineData("""<!DOCTYPE d SYSTEM "http://127.0.0.1:1/x.dtd">""")]
    public async Task A_sheet_with_a_document_type_is_refused(string prolog) => await ListReading.RefusedAsync(
        "dokument-skadat", new XlsxFile { Prolog = prolog, Sheets = [("Blad1", "visible", Heads + Plain)] }.ToBytes());

    [Fact]
    public async Task A_zip_bomb_is_refused() =>
        await ListReading.RefusedAsync("dokument-for-stort", Zip.Bomb(200, WithRows(Heads, Plain).Parts()));

    [Fact]
    public async Task A_cell_far_to_the_right_or_far_down_takes_no_memory()
    {
        var file = WithRows(Heads, Row(2, Text("A2", "01234567"), Text("B2", "A"), Text("C2", "B"), Text("XFD2", "x"), Text("ZZZZZZZZ2", "x")), Row(1_048_576, Text("J1048576", "x")));
        Assert.Single((await ListReading.ReadAsync(file)).Rows);
    }

    [Fact]
    public async Task A_text_that_the_table_does_not_hold_is_a_damaged_file() =>
        await ListReading.RefusedAsync("dokument-skadat", WithRows(Heads, Row(2, SharedAt("A2", 7))).ToBytes());

    [Fact]
    public async Task More_text_than_a_list_holds_is_refused() => await ListReading.RefusedAsync(
        "dokument-for-stort",
        new XlsxFile { Shared = [$"<t>{new string('x', 2000)}</t>"], Sheets = [("Blad1", "visible", Heads + Plain)] }.ToBytes(),
        new UnitListOptions { MaxSharedText = 1000 });

    [Fact]
    public async Task A_workbook_with_garbage_in_it_never_crashes_the_reader()
    {
        var whole = WithRows(Heads, Plain).ToBytes();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var broken = whole.ToArray();
            for (var i = 0; i < 5; i++)
            {
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            }

            var exception = await Record.ExceptionAsync(() => ListReading.ReadAsync(broken));
            Assert.True(exception is null or Errors.RejectedInputException, exception?.ToString());
        }
    }
}
