using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Cases.UnitLists;

/// <summary>Skolinspektionen's underlag as it was read: nothing is thrown away silently.</summary>
/// <param name="Rows">Rows that can become cases, in the order of the file.</param>
/// <param name="Rejections">Rows that cannot, with the reasons.</param>
/// <param name="Duplicates">Codes that stand on more than one accepted row; all those rows are kept in <paramref name="Rows"/>.</param>
/// <param name="IgnoredColumns">Headings that were not understood; their contents were not read.</param>
/// <param name="Sheet">The sheet of the workbook that was read; <see langword="null"/> for a text file.</param>
/// <param name="HeaderRow">One-based row of the headings.</param>
public sealed record UnitList(
    IReadOnlyList<UnitListRow> Rows,
    IReadOnlyList<UnitListRejection> Rejections,
    IReadOnlyList<UnitListDuplicate> Duplicates,
    IReadOnlyList<string> IgnoredColumns,
    string? Sheet,
    int HeaderRow);

/// <summary>One school unit of the list.</summary>
/// <param name="Number">One-based row of the file, as the spreadsheet program shows it.</param>
/// <param name="UnitCode">Eight digits; <see langword="null"/> only for a preschool, since lists often give those no code.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="Authority">The huvudman's name.</param>
/// <param name="OrganisationNumber">The huvudman's number with its hyphen, checked.</param>
/// <param name="Municipality">The municipality's name.</param>
/// <param name="MunicipalityCode">Four digits.</param>
/// <param name="County">The county's full name, from the municipality's code.</param>
/// <param name="SchoolForms">School forms; empty when the list does not say.</param>
/// <param name="Years">School years in the form <c>F–6</c> or <c>7–9</c>.</param>
/// <param name="Remarks">What was mended or guessed while reading the row, in Swedish, for the person who checks it.</param>
public sealed record UnitListRow(
    int Number,
    string? UnitCode,
    string UnitName,
    string Authority,
    string? OrganisationNumber,
    string? Municipality,
    string? MunicipalityCode,
    string? County,
    IReadOnlyList<SchoolForm> SchoolForms,
    string? Years,
    IReadOnlyList<string> Remarks);

/// <summary>A row that was not accepted.</summary>
/// <param name="Number">One-based row of the file.</param>
/// <param name="UnitName">The unit's name where one stood there, so that the row is recognised.</param>
/// <param name="Reasons">Every fault of the row, in Swedish.</param>
public sealed record UnitListRejection(int Number, string? UnitName, IReadOnlyList<string> Reasons);

/// <summary>A school unit that stands on several rows, as when the list has one row a school form.</summary>
/// <param name="UnitCode">The code they share.</param>
/// <param name="Rows">The rows, in order.</param>
public sealed record UnitListDuplicate(string UnitCode, IReadOnlyList<int> Rows);
