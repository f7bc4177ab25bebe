namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>What a cell holds; a number keeps its text so that nothing is rounded.</summary>
/// <param name="Kind">What the file says it is.</param>
/// <param name="Text">The text, trimmed, without control characters.</param>
internal readonly record struct SheetCell(SheetCellKind Kind, string Text)
{
    public static SheetCell Empty { get; } = new(SheetCellKind.Text, "");

    public bool IsEmpty => Text.Length == 0 && Kind is not SheetCellKind.NotComputed;
}

/// <summary>Kinds of cells.</summary>
internal enum SheetCellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, or a date, which is a number with a format.</summary>
    Number,

    /// <summary>The cached result of a formula that failed, such as #N/A.</summary>
    Error,

    /// <summary>A formula without a cached result; formulas are never evaluated.</summary>
    NotComputed,
}

/// <summary>A row that has something in it.</summary>
/// <param name="Number">One-based row as the spreadsheet program shows it.</param>
/// <param name="Cells">Cells from the first column on; short rows are short.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;
}

/// <summary>A sheet whose rows are read as they are asked for; every enumeration reads anew.</summary>
/// <param name="Name">Its name in the workbook.</param>
/// <param name="Rows">Rows from the top.</param>
internal sealed record Sheet(string? Name, IEnumerable<SheetRow> Rows);
