using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Import;

/// <summary>A publication as a file or an archive describes it, before anything is made of it. The same for every format.</summary>
public sealed record ImportedRecord
{
    /// <summary>Title, without the subtitle when the format keeps them apart.</summary>
    public required string Title { get; init; }

    /// <summary>Subtitle; null when there is none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Abstracts, the Swedish one first when its language is told; paragraphs are separated by blank lines. Null when there is none.</summary>
    public string? Abstract { get; init; }

    /// <summary>Those who wrote it, in order; at most <see cref="ImportLimits.MaxAuthors"/>.</summary>
    public IReadOnlyList<ImportedAuthor> Authors { get; init; } = [];

    /// <summary>Organisations that the record itself names, as name or code, such as the publishing department.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Year of publication; null when it is not told or cannot be one.</summary>
    public int? Year { get; init; }

    /// <summary>What sort of publication; null when the format does not tell.</summary>
    public ResearchKind? Kind { get; init; }

    /// <summary>Language as the format writes it ("swe", "sv", "Svenska"); null when it does not tell.</summary>
    public string? Language { get; init; }

    /// <summary>DOI, URN, ISBN, addresses and the archive's own number.</summary>
    public IReadOnlyList<RecordIdentifier> Identifiers { get; init; } = [];

    /// <summary>Subject words.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Codes of Sweden's national list of research subjects (SCB/UKÄ), such as 50301; empty when the format has none.</summary>
    public IReadOnlyList<string> SubjectCodes { get; init; } = [];

    /// <summary>Journal or publisher; null when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>
    /// What the record is called where it comes from, unique there: OAI identifier, BibTeX key, id of a JSON line. Null when it has no
    /// such name; then its content is its name.
    /// </summary>
    public string? SourceId { get; init; }
}

/// <summary>One who wrote a publication.</summary>
/// <param name="Name">As "Family, Given" or "Given Family".</param>
/// <param name="Affiliations">Where the author works: names of organisations, or codes such as "lu.se" and "gih".</param>
public sealed record ImportedAuthor(string Name, IReadOnlyList<string> Affiliations);

/// <summary>A name that a publication has in some register.</summary>
/// <param name="Kind">The register.</param>
/// <param name="Value">The identifier as written; <see cref="IdentifierText"/> normalises it.</param>
public readonly record struct RecordIdentifier(IdentifierKind Kind, string Value);

/// <summary>Registers of publications.</summary>
public enum IdentifierKind
{
    /// <summary>Digital object identifier.</summary>
    Doi,

    /// <summary>National bibliography number and other URNs.</summary>
    Urn,

    /// <summary>Book number, of 10 or 13 digits.</summary>
    Isbn,

    /// <summary>PubMed's number.</summary>
    Pmid,

    /// <summary>Web address.</summary>
    Url,
}

/// <summary>How much of one record is kept: real ones stay far below, hostile ones must not fill the memory.</summary>
public static class ImportLimits
{
    /// <summary>Most authors kept; large physics collaborations list thousands.</summary>
    public const int MaxAuthors = 200;

    /// <summary>Most affiliations of one author, keywords and identifiers of one record.</summary>
    public const int MaxListItems = 50;

    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitleLength = 1_000;

    /// <summary>Longest abstract or text, in characters; what follows says little of what it is about.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>Longest name, keyword or identifier, in characters.</summary>
    public const int MaxNameLength = 500;
}
