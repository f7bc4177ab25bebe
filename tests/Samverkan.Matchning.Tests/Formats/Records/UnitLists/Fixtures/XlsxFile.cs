using System.Globalization;
using System.Security;
using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;

namespace Samverkan.Matchning.Tests.Formats.Records.UnitLists.Fixtures;

/// <summary>Workbooks written out as XML, so that a test shows exactly what the reader meets.</summary>
internal sealed class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string ContentType { get; init; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public string Prolog { get; init; } = "";

    public string[] Shared { get; init; } = [];

    /// <summary>Name, state and rows of each sheet.</summary>
    public required (string Name, string State, string Rows)[] Sheets { get; init; }

    public static XlsxFile WithRows(params string[] rows) => new() { Sheets = [("Blad1", "visible", string.Concat(rows))] };

    public static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    public static string Text(string reference, string text) =>
        $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    public static string Texts(int row, params string[] texts) =>
        Row(row, [.. texts.Select((text, i) => Text($"{(char)('A' + i)}{row.ToString(CultureInfo.InvariantCulture)}", text))]);

    public static string Number(string reference, string value) => $"<c r=\"{reference}\"><v>{value}</v></c>";

    public static string SharedAt(string reference, int index) => $"<c r=\"{reference}\" t=\"s\"><v>{index}</v></c>";

    public (string Name, string Content)[] Parts() =>
    [
        ("[Content_Types].xml", $"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"{ContentType}\"/></Types>"),
        ("_rels/.rels", Rels(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", Rels([("s", "sharedStrings", "sharedStrings.xml"), .. Sheets.Select((_, i) => ($"r{i}", "worksheet", $"/xl/worksheets/sheet{i}.xml"))])),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(Sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"r{i}\"/>"))}</sheets></workbook>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(Shared.Select(text => $"<si>{text}</si>"))}</sst>"),
        .. Sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i}.xml", $"{Prolog}<worksheet xmlns=\"{Main}\"><sheetData>{sheet.Rows}</sheetData></worksheet>")),
    ];

    public byte[] ToBytes() => Zip.Of(Parts());

    private static string Rels(params (string Id, string Type, string Target)[] relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Relations}/{relation.Type}\" Target=\"{relation.Target}\"/>"))}</Relationships>";
}
