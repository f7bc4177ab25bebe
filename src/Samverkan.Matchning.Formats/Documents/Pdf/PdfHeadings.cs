using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>
/// Tells which paragraphs are headings. PDF does not say, so it goes by larger type first, then by a number, and last by a short
/// line that stands alone above running text.
/// </summary>
internal sealed class PdfHeadings
{
    private const double LargerThanBody = 1.12;
    private const int MaxWords = 20;
    private const int MaxNumberDepth = 5;

    private readonly IReadOnlyList<PdfItem> _items;
    private readonly double _body;
    private readonly List<double> _sizes;

    public PdfHeadings(IReadOnlyList<PdfItem> items)
    {
        _items = items;
        _body = BodySize(items);
        _sizes = [.. items.Where(IsLarge).Select(item => Math.Round(item.Size)).Distinct().OrderDescending()];
    }

    /// <summary>The outline level of an item, or <see langword="null"/> if it is not a heading.</summary>
    public int? Level(int index)
    {
        var item = _items[index];
        if (IsLarge(item))
        {
            return _sizes.IndexOf(Math.Round(item.Size)) + 1;
        }

        if (item.Kind != PassageKind.Paragraph || item.Lines > 1 || item.Size < _body * 0.9)
        {
            return null;
        }

        if (LineShape.IsNumberedHeading(item.Text, out var depth) && !IsBesideOrdinal(index))
        {
            return _sizes.Count + Math.Min(depth, MaxNumberDepth);
        }

        return LineShape.IsShouted(item.Text) || (LineShape.IsTitle(item.Text) && StandsAboveText(index))
            ? _sizes.Count + MaxNumberDepth + 1
            : null;
    }

    private bool IsLarge(PdfItem item) =>
        item.Kind == PassageKind.Paragraph && item.Field is null && item.Size > _body * LargerThanBody && item.Text.Any(char.IsLetter)
        && LineShape.Words(item.Text) <= MaxWords && !item.Text.EndsWith('.');

    /// <summary>Numbered lines that follow each other are a list.</summary>
    private bool IsBesideOrdinal(int index) =>
        (index > 0 && LineShape.IsOrdinal(_items[index - 1].Text, out _))
        || (index + 1 < _items.Count && LineShape.IsOrdinal(_items[index + 1].Text, out _));

    private bool StandsAboveText(int index)
    {
        if (index + 1 >= _items.Count)
        {
            return false;
        }

        var next = _items[index + 1];
        return next.Kind is PassageKind.Paragraph or PassageKind.ListItem && next.Lines > 1
            && Math.Abs(next.Left - _items[index].Left) < _body * 3 && next.Left > _items[index].Left - _body;
    }

    /// <summary>The size in which most characters are set.</summary>
    private static double BodySize(IReadOnlyList<PdfItem> items)
    {
        var bySize = items.Where(item => item.Text.Length > 0).OrderBy(item => item.Size).ToList();
        var half = bySize.Sum(item => (long)item.Text.Length) / 2;
        foreach (var item in bySize)
        {
            half -= item.Text.Length;
            if (half <= 0)
            {
                return item.Size;
            }
        }

        return 0;
    }
}
