using Samverkan.Matchning.Formats.Documents;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>How much of a list is read before it is refused.</summary>
public sealed record UnitListOptions
{
    /// <summary>Largest file, in bytes.</summary>
    public int MaxBytes { get; init; } = 30 * 1024 * 1024;

    /// <summary>Largest sum of all inflated parts of a workbook, in bytes.</summary>
    public long MaxInflatedBytes { get; init; } = 150L * 1024 * 1024;

    /// <summary>Largest sum of the workbook's distinct texts, in characters; they are held in memory together.</summary>
    public int MaxSharedText { get; init; } = 30_000_000;

    /// <summary>Largest number of rows after the headings; Sweden has about 20 000 school units.</summary>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>Largest number of columns; cells to the right of them are not read.</summary>
    public int MaxColumns { get; init; } = 200;

    /// <summary>Longest text of a cell, in characters.</summary>
    public int MaxCellLength { get; init; } = 40_000;

    /// <summary>The same limits in the form that the zip gate takes.</summary>
    internal DocumentReaderOptions Package => new() { MaxBytes = MaxBytes, MaxInflatedBytes = MaxInflatedBytes };
}
