namespace Samverkan.Matchning.Cases.Export;

/// <summary>A table to be written out.</summary>
/// <param name="Name">What it holds, in Swedish; becomes the file's name.</param>
/// <param name="Columns">Headings in order, each one once.</param>
/// <param name="Rows">
/// Rows with one value a column: <see cref="string"/>, <see cref="bool"/>, whole and decimal numbers, <see cref="DateOnly"/>,
/// <see cref="DateTimeOffset"/>, <see cref="Guid"/> or <see langword="null"/>.
/// </param>
public sealed record ReportTable(string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
