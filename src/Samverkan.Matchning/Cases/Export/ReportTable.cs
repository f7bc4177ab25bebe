namespace Samverkan.Matchning.Cases.Export;

/// <summary>A table to be written out as CSV, JSON or a sheet.</summary>
/// <param name="Name">What it holds, in Swedish; becomes the file's name.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Rows">
/// Rows with one value a column: <see cref="string"/>, <see cref="bool"/>, whole and decimal numbers, <see cref="DateOnly"/>,
/// <see cref="DateTimeOffset"/>, <see cref="Guid"/> or <see langword="null"/>.
/// </param>
public sealed record ReportTable(string Name, IReadOnlyList<ReportColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its Swedish heading; unique in the table.</param>
/// <param name="IsFreeText">Whether people wrote its texts themselves, so that they may hold personal data and are masked on request.</param>
public sealed record ReportColumn(string Heading, bool IsFreeText = false);
