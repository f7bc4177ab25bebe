using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents;

/// <summary>How a table row is written in a passage.</summary>
internal static class TableRows
{
    /// <summary>Joins the cells with the separator that <see cref="PassageKind.TableRow"/> promises; empty cells are left out.</summary>
    public static string Join(IEnumerable<string> cells) =>
        string.Join(" | ", cells.Select(cell => cell.Trim()).Where(cell => cell.Length > 0));
}
