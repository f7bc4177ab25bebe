using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>Delimited text as sheets: one for each separator that may be meant, so that the headings decide which one is.</summary>
internal static class CsvSheet
{
    private static readonly string[] Separators = [";", "\t", ",", "|"];

    public static IEnumerable<Sheet> Read(byte[] content, UnitListOptions options)
    {
        var text = TextDecoder.Decode(content).TrimStart('\uFEFF');
        return Separators.Where(separator => text.Contains(separator, StringComparison.Ordinal)).Select(separator => new Sheet(null, Rows(text, separator, options)));
    }

    private static IEnumerable<SheetRow> Rows(string text, string separator, UnitListOptions options)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            BadDataFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = options.MaxCellLength,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        while (Next(parser))
        {
            var cells = Cells(parser.Record ?? [], options.MaxColumns);
            if (cells.Any(cell => !cell.IsEmpty))
            {
                yield return new SheetRow(parser.Row, cells);
            }
        }
    }

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw ListRejections.CellTooLong(parser.Row);
        }
    }

    private static List<SheetCell> Cells(string[] fields, int max) =>
        [.. fields.Take(max).Select(field => new SheetCell(SheetCellKind.Text, CellText.Clean(Unquoted(field))))];

    /// <summary>Excel users write ="01234567" so that a code keeps its zeros; the text in it is meant. Other formulas stay the text they are.</summary>
    private static string Unquoted(string field)
    {
        var text = field.Trim();
        return text.Length >= 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"') ? text[2..^1] : text;
    }
}
