namespace Samverkan.Matchning.Cases.Export;

/// <summary>A whole case, to be written out for the archive or for somebody who has asked for public records.</summary>
/// <param name="RegistryNumber">The case's diary number.</param>
/// <param name="Title">What the case is about, such as the huvudman's name.</param>
/// <param name="ExportedAt">When it was gathered.</param>
/// <param name="ExportedBy">Who asked for it.</param>
/// <param name="Documents">The documents, in the order they came in.</param>
/// <param name="Tables">Decisions, assignments, audit log and whatever else belongs to the case.</param>
/// <param name="Mask">
/// Masks personal data in a text. When it is given, no original file is written, documents have numbers for names, and every
/// free-text cell is masked; <see langword="null"/> writes everything as it is.
/// </param>
public sealed record CaseArchive(
    string RegistryNumber,
    string Title,
    DateTimeOffset ExportedAt,
    string ExportedBy,
    IReadOnlyList<ArchivedDocument> Documents,
    IReadOnlyList<ReportTable> Tables,
    Func<string, string>? Mask);

/// <summary>A document of a case.</summary>
/// <param name="FileName">The name it came with.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="MaskedText">Its text with personal data masked, as people have reviewed it; <see langword="null"/> when it has no text.</param>
/// <param name="OpenOriginal">Opens the file as it came; throws <see cref="Errors.NotFoundException"/> when it is lost or has been weeded out.</param>
public sealed record ArchivedDocument(
    string FileName,
    DateTimeOffset ReceivedAt,
    string? MaskedText,
    Func<CancellationToken, Task<Stream>> OpenOriginal);
