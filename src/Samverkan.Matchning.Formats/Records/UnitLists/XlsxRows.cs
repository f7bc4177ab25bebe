using System.Collections;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Samverkan.Matchning.Formats.Documents;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>The rows of one sheet, read anew from the zip at each enumeration.</summary>
internal sealed class XlsxRows(ZipArchive archive, string part, List<string> texts, UnitListOptions options, CancellationToken cancellationToken)
    : IEnumerable<SheetRow>
{
    public IEnumerator<SheetRow> GetEnumerator()
    {
        using var reader = XlsxXml.Open(archive, part) ?? throw Rejections.Damaged();
        var number = 0;
        while (reader.Read())
        {
            if (!reader.IsStart("row"))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var cells = Row(reader);
            if (cells.Any(cell => !cell.IsEmpty))
            {
                yield return new SheetRow(number, cells);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<SheetCell> Row(XmlReader reader)
    {
        var cells = new List<SheetCell>();
        if (reader.IsEmptyElement)
        {
            return cells;
        }

        var depth = reader.Depth;
        var next = 0;
        while (reader.Read() && reader.Depth > depth)
        {
            if (!reader.IsStart("c"))
            {
                continue;
            }

            var column = Column(reader.GetAttribute("r")) ?? next;
            next = column + 1;
            var cell = Cell(reader);
            if (column >= options.MaxColumns)
            {
                continue;
            }

            while (cells.Count <= column)
            {
                cells.Add(SheetCell.Empty);
            }

            cells[column] = cell;
        }

        return cells;
    }

    private SheetCell Cell(XmlReader reader)
    {
        var type = reader.GetAttribute("t");
        if (reader.IsEmptyElement)
        {
            return SheetCell.Empty;
        }

        var depth = reader.Depth;
        var hasFormula = false;
        string? value = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.IsStart("f"))
            {
                hasFormula = true;
            }
            else if (reader.IsStart("v") || reader.IsStart("is"))
            {
                value = SharedTexts.RichText(reader, options.MaxCellLength);
            }
        }

        if (value is null)
        {
            return hasFormula ? new SheetCell(SheetCellKind.NotComputed, "") : SheetCell.Empty;
        }

        return type switch
        {
            "s" => new SheetCell(SheetCellKind.Text, Shared(value)),
            "e" => new SheetCell(SheetCellKind.Error, CellText.Clean(value)),
            "str" or "inlineStr" or "d" => new SheetCell(SheetCellKind.Text, CellText.Clean(value)),
            "b" => new SheetCell(SheetCellKind.Text, value == "1" ? "Ja" : "Nej"),
            _ => new SheetCell(SheetCellKind.Number, CellText.Clean(value)),
        };
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < texts.Count ? texts[number] : throw Rejections.Damaged();

    /// <summary>The zero-based column of a reference such as AB12: letters are digits of base 26 without a zero.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var character in reference ?? "")
        {
            if (character is < 'A' or > 'Z' || column > 100_000)
            {
                break;
            }

            column = (column * 26) + (character - 'A' + 1);
        }

        return column > 0 ? column - 1 : null;
    }
}
