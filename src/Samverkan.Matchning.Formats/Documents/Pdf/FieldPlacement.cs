namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>
/// Puts the answers of a form where they stand among the lines of the pages, in place of their own image: pdftotext prints what the
/// fields show, which would otherwise be read twice.
/// </summary>
internal static class FieldPlacement
{
    // Type hangs a little outside its field when the form was filled in by another program.
    private const double Tolerance = 2;

    public static IReadOnlyList<PdfPage> Place(IReadOnlyList<PdfPage> pages, IReadOnlyList<PdfField> fields) =>
        fields.Count == 0 ? pages : [.. pages.Select(page => page with { Lines = Place(page, fields, pages.Count) })];

    private static List<PdfLine> Place(PdfPage page, IReadOnlyList<PdfField> fields, int pageCount)
    {
        var boxes = fields
            .SelectMany(field => field.Places)
            .Where(place => place.Page == page.Number)
            .Select(place => Widened(place.OnPage(page.Height)))
            .ToList();
        var rest = page.Lines.Select(line => Without(line, boxes)).ToList();
        var starts = fields
            .Where(field => Home(field, pageCount) == page.Number)
            .Select(field => (Field: field, At: Start(page, field)))
            .OrderBy(start => start.At)
            .ToList();

        var placed = new List<PdfLine>();
        for (var i = 0; i <= rest.Count; i++)
        {
            placed.AddRange(starts.Where(start => start.At == i).Select(start => new PdfLine([], default, -1, start.Field)));
            if (i < rest.Count && rest[i].Words.Count > 0)
            {
                placed.Add(rest[i]);
            }
        }

        return placed;
    }

    private static int Home(PdfField field, int pageCount) => field.Places.Count > 0 ? Math.Min(field.Places[0].Page, pageCount) : pageCount;

    /// <summary>Index of the line before which the field stands: the first one it shows, or else the first one below it.</summary>
    private static int Start(PdfPage page, PdfField field)
    {
        var boxes = field.Places.Where(place => place.Page == page.Number).Select(place => Widened(place.OnPage(page.Height))).ToList();
        if (boxes.Count == 0)
        {
            return page.Lines.Count;
        }

        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (page.Lines[i].Words.Any(word => boxes.Exists(box => box.HoldsMiddleOf(word.Box))))
            {
                return i;
            }
        }

        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (page.Lines[i].Box.Top >= boxes[0].Top)
            {
                return i;
            }
        }

        return page.Lines.Count;
    }

    private static PdfLine Without(PdfLine line, List<PdfBox> boxes)
    {
        var words = line.Words.Where(word => !boxes.Exists(box => box.HoldsMiddleOf(word.Box))).ToList();
        return words.Count == line.Words.Count ? line : line with { Words = words };
    }

    private static PdfBox Widened(PdfBox box) =>
        new(box.Left - Tolerance, box.Top - Tolerance, box.Right + Tolerance, box.Bottom + Tolerance);
}
