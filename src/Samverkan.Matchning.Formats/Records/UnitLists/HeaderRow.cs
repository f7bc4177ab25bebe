namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>The row of headings: which column holds what.</summary>
/// <param name="Number">One-based row.</param>
/// <param name="Columns">Zero-based column of each meaning that was found.</param>
/// <param name="Ignored">Headings that were not understood.</param>
internal sealed record HeaderRow(int Number, IReadOnlyDictionary<UnitListColumn, int> Columns, IReadOnlyList<string> Ignored)
{
    private const int MaxRow = 20;

    // A row of data may hold one word that is also a heading ("Förskola"); two different ones are headings.
    private const int MinColumns = 2;

    /// <summary>The best row of headings among the first rows of a sheet, or <see langword="null"/>.</summary>
    /// <exception cref="Errors.RejectedInputException">Two columns of the best row have the same meaning.</exception>
    public static HeaderRow? Find(IEnumerable<SheetRow> rows)
    {
        SheetRow? above = null, best = null, bestAbove = null;
        var most = MinColumns - 1;
        foreach (var row in rows.TakeWhile(row => row.Number <= MaxRow))
        {
            var count = Headings(row, above).Where(heading => heading.Meaning is not null).DistinctBy(heading => heading.Meaning).Count();
            if (count > most)
            {
                (best, bestAbove, most) = (row, above, count);
            }

            above = row;
        }

        return best is null ? null : From(best, bestAbove);
    }

    /// <summary>The columns that every list must have and this one lacks.</summary>
    public IReadOnlyList<string> Missing() =>
        [.. ((UnitListColumn[])[UnitListColumn.UnitCode, UnitListColumn.UnitName, UnitListColumn.Authority])
            .Where(column => !Columns.ContainsKey(column)).Select(ColumnNames.Heading)];

    private static HeaderRow From(SheetRow row, SheetRow? above)
    {
        var columns = new Dictionary<UnitListColumn, int>();
        var ignored = new List<string>();
        foreach (var (column, text, meaning) in Headings(row, above))
        {
            if (meaning is not { } known)
            {
                ignored.Add(text);
            }
            else if (!columns.TryAdd(known, column))
            {
                throw ListRejections.RepeatedColumn(ColumnNames.Heading(known));
            }
        }

        return new HeaderRow(row.Number, columns, ignored);
    }

    /// <summary>
    /// The headings of a row. A merged cell above has its text in its first column only: a blank heading takes the text straight
    /// above it, and one that says little alone ("Kod", "Namn") is read together with the nearest text above and to the left.
    /// </summary>
    private static IEnumerable<(int Column, string Text, UnitListColumn? Meaning)> Headings(SheetRow row, SheetRow? above)
    {
        var group = "";
        var isTitle = above is null || above.Cells.Count(cell => !cell.IsEmpty) < MinColumns;
        for (var column = 0; column < Math.Max(row.Cells.Count, isTitle ? 0 : above!.Cells.Count); column++)
        {
            var own = row[column].Text;
            var over = isTitle ? "" : above![column].Text;
            group = over.Length > 0 ? over : group;
            var text = own.Length > 0 ? own : over;
            if (text.Length > 0)
            {
                yield return (column, text, ColumnNames.Meaning(text) ?? ColumnNames.Meaning($"{group} {own}"));
            }
        }
    }
}
