namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>A rectangle on a page, in points from its upper left corner.</summary>
internal readonly record struct PdfBox(double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;

    /// <summary>Whether the middle of <paramref name="other"/> lies within.</summary>
    public bool HoldsMiddleOf(PdfBox other)
    {
        var x = (other.Left + other.Right) / 2;
        var y = (other.Top + other.Bottom) / 2;
        return x >= Left && x <= Right && y >= Top && y <= Bottom;
    }
}

/// <summary>A word and where it stands.</summary>
internal readonly record struct PdfWord(string Text, PdfBox Box);

/// <summary>A line of a block, or the place of a form field.</summary>
/// <param name="Words">The words from left to right.</param>
/// <param name="Box">Where the line stands; its height tells the size of the type.</param>
/// <param name="Block">Which block of the page the line belongs to.</param>
/// <param name="Field">The field that stands here, instead of words.</param>
internal sealed record PdfLine(IReadOnlyList<PdfWord> Words, PdfBox Box, int Block, PdfField? Field = null)
{
    /// <summary>Whether the line is a whole row of a table.</summary>
    public bool IsRow => RowText is not null;

    public string Text => RowText ?? string.Join(' ', Words.Select(word => word.Text));

    private string? RowText { get; init; }

    /// <summary>The cells of a table row, as one line.</summary>
    public static PdfLine Row(IReadOnlyList<PdfLine> cells) => cells[0] with { RowText = TableRows.Join(cells.Select(cell => cell.Text)) };
}

/// <summary>A page: its lines in reading order.</summary>
internal sealed record PdfPage(int Number, double Height, IReadOnlyList<PdfLine> Lines)
{
    public int Letters => Lines.Sum(line => line.Text.Count(char.IsLetter));
}
