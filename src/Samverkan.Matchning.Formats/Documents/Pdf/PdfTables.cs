namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>
/// Finds tables: at least two rows of short pieces of text side by side. Without this the cells of a row would be read far apart,
/// column by column.
/// </summary>
internal static class PdfTables
{
    // Columns of prose also stand side by side, but with more words on a line.
    private const double MaxWordsPerCell = 4;

    // Rows further apart than this many heights belong to different tables.
    private const double MaxGap = 3;

    public static PdfPage Join(PdfPage page)
    {
        var rows = Rows(page);
        var joined = new Dictionary<PdfLine, PdfLine?>(ReferenceEqualityComparer.Instance);
        for (var first = 0; first < rows.Count;)
        {
            var end = first + 1;
            while (end < rows.Count && Follows(rows[end - 1], rows[end]))
            {
                end++;
            }

            if (end - first > 1 && IsTable(rows[first..end]))
            {
                Replace(page, rows[first..end], joined);
            }

            first = end;
        }

        return joined.Count == 0 ? page : page with
        {
            Lines = [.. page.Lines.Select(line => joined.TryGetValue(line, out var row) ? row : line).OfType<PdfLine>()],
        };
    }

    /// <summary>Lines at the same height, from top to bottom, where there is more than one.</summary>
    private static List<List<PdfLine>> Rows(PdfPage page)
    {
        var rows = new List<List<PdfLine>>();
        foreach (var line in page.Lines.Where(line => line.Field is null).OrderBy(line => Middle(line.Box)))
        {
            if (rows.Count > 0 && Middle(line.Box) - Middle(rows[^1][0].Box) < line.Box.Height * 0.4)
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        foreach (var row in rows)
        {
            row.Sort((one, other) => one.Box.Left.CompareTo(other.Box.Left));
        }

        return [.. rows.Where(row => row.Count > 1 && row.Zip(row.Skip(1)).All(pair => pair.Second.Box.Left > pair.First.Box.Right))];
    }

    private static bool Follows(List<PdfLine> row, List<PdfLine> next) =>
        next[0].Box.Top - row[0].Box.Bottom < row[0].Box.Height * MaxGap;

    private static bool IsTable(List<List<PdfLine>> rows) =>
        rows.Average(row => row.Average(cell => cell.Words.Count)) <= MaxWordsPerCell
        && !rows.TrueForAll(row => row.Count == 2 && row[0].Text.Length <= 2);

    /// <summary>The whole table takes the place of its line that is read first; lines within it that belong to no row join the row above.</summary>
    private static void Replace(PdfPage page, List<List<PdfLine>> rows, Dictionary<PdfLine, PdfLine?> joined)
    {
        var top = rows[0].Min(cell => cell.Box.Top);
        var bottom = rows[^1].Max(cell => cell.Box.Bottom);
        var inside = page.Lines.Where(line => line.Field is null && Middle(line.Box) > top && Middle(line.Box) < bottom).ToList();
        var cells = rows.SelectMany(row => row).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var line in inside.Where(line => !cells.Contains(line)))
        {
            (rows.FindLast(row => Middle(row[0].Box) <= Middle(line.Box)) ?? rows[0]).Add(line);
        }

        for (var i = 0; i < inside.Count; i++)
        {
            joined[inside[i]] = i < rows.Count ? PdfLine.Row(rows[i]) : null;
        }
    }

    private static double Middle(PdfBox box) => (box.Top + box.Bottom) / 2;
}
