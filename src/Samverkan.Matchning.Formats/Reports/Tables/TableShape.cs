using Samverkan.Matchning.Cases.Export;

namespace Samverkan.Matchning.Formats.Reports.Tables;

/// <summary>A row that does not fit its table would put values under the wrong headings.</summary>
internal static class TableShape
{
    public static void Check(ReportTable table, IReadOnlyList<object?> row)
    {
        if (row.Count != table.Columns.Count)
        {
            throw new ArgumentException($"A row of {table.Name} has {row.Count} values and {table.Columns.Count} columns.", nameof(row));
        }
    }
}
