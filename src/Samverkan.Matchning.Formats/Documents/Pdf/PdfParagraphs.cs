using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>Puts lines together to paragraphs and list items, also across columns and pages.</summary>
internal sealed class PdfParagraphs
{
    // A gap of more than this part of a line's height is wider than any line spacing.
    private const double WideGap = 1.3;

    // A line that ends this many heights before the right edge of its block had room for another word.
    private const double RoomForAWord = 6;

    // No paragraph is longer; without an end, joining would take time by the square of the length.
    private const int MaxJoinedLength = 10_000;

    private readonly List<PdfItem> _items = [];
    private readonly List<PdfLine> _open = [];
    private PassageKind _kind;
    private int _page;

    public static IReadOnlyList<PdfItem> Build(IReadOnlyList<PdfPage> pages)
    {
        var paragraphs = new PdfParagraphs();
        foreach (var page in pages)
        {
            paragraphs._page = page.Number;
            paragraphs.AddPage(page);
        }

        return paragraphs._items;
    }

    private void AddPage(PdfPage page)
    {
        var rightEdges = page.Lines.GroupBy(line => line.Block).ToDictionary(block => block.Key, block => block.Max(line => line.Box.Right));
        var marked = false;
        foreach (var line in page.Lines)
        {
            if (line.Field is not null)
            {
                Close();
                _items.Add(new PdfItem(PassageKind.FormField, "", _page, 0, 0, 0, line.Field));
            }
            else if (LineShape.IsBulletMark(line.Text))
            {
                // Some programs set the bullet as a line of its own beside the text.
                Close();
                marked = true;
            }
            else
            {
                AddLine(line, marked, rightEdges[line.Block]);
                marked = false;
            }
        }

        Close();
    }

    private void AddLine(PdfLine line, bool marked, double rightEdge)
    {
        if (line.IsRow)
        {
            Close();
            _items.Add(new PdfItem(PassageKind.TableRow, line.Text, _page, line.Box.Height, line.Box.Left, 1));
            return;
        }

        var isItem = marked || LineShape.IsBullet(line.Text, out _) || (LineShape.IsOrdinal(line.Text, out _) && !LineShape.IsNumberedHeading(line.Text, out _));
        if (_open.Count > 0 && (isItem || Breaks(_open[^1], line, rightEdge)))
        {
            Close();
        }

        _kind = _open.Count == 0 && isItem ? PassageKind.ListItem : _open.Count == 0 ? PassageKind.Paragraph : _kind;
        _open.Add(line);
    }

    private bool Breaks(PdfLine previous, PdfLine line, double rightEdge)
    {
        if (line.Block != previous.Block || Differs(previous.Box.Height, line.Box.Height))
        {
            return true;
        }

        var height = line.Box.Height;
        var gap = line.Box.Top - previous.Box.Bottom;
        var typical = _open.Count > 1 ? _open[1].Box.Top - _open[0].Box.Bottom : 0;
        var ended = LineShape.EndsSentence(previous.Text);
        return gap > height * WideGap
            || (_open.Count > 1 && gap > typical + (height * 0.4))
            || (ended && previous.Box.Right < rightEdge - (height * RoomForAWord))
            || (ended && line.Box.Left > previous.Box.Left + (height * 0.8) && _kind == PassageKind.Paragraph)
            || (_open.Count == 1 && LineShape.IsNumberedHeading(previous.Text, out _));
    }

    private void Close()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var text = LineJoiner.Join(_open.Select(line => line.Text));
        if (_kind == PassageKind.ListItem && (LineShape.IsBullet(text, out var item) || LineShape.IsOrdinal(text, out item)))
        {
            text = item;
        }

        var size = _open.Max(line => line.Box.Height);
        if (_items.Count > 0 && Continues(_items[^1], text, size))
        {
            var last = _items[^1];
            _items[^1] = last with { Text = LineJoiner.Join([last.Text, text]), Lines = last.Lines + _open.Count };
        }
        else
        {
            _items.Add(new PdfItem(_kind, text, _page, size, _open[0].Box.Left, _open.Count));
        }

        _open.Clear();
    }

    /// <summary>Whether a block, column or page was broken in the middle of a sentence.</summary>
    private bool Continues(PdfItem last, string text, double size) =>
        _kind == PassageKind.Paragraph && last.Kind is PassageKind.Paragraph or PassageKind.ListItem && last.Field is null && last.Text.Length < MaxJoinedLength
        && !Differs(last.Size, size) && !LineShape.EndsSentence(last.Text) && char.IsLower(text[0]);

    private static bool Differs(double one, double other) => Math.Abs(one - other) > Math.Max(one, other) * 0.12;
}
