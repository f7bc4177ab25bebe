using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Analyses;

/// <summary>A nulägesanalys as it was read: its text and where every part of it stands.</summary>
/// <param name="Name">File name without folder, as the user knows it.</param>
/// <param name="Format">What the content was recognised as (not what the name claims).</param>
/// <param name="Text">The whole extracted text, in reading order; every span refers to it.</param>
/// <param name="Sections">Sections in order; a document without headings is one section with an empty heading path.</param>
public sealed record AnalysisDocument(string Name, FileFormat Format, string Text, IReadOnlyList<Section> Sections)
{
    /// <summary>All passages in reading order.</summary>
    public IEnumerable<Passage> Passages => Sections.SelectMany(section => section.Passages);
}

/// <summary>The text under one heading.</summary>
/// <param name="HeadingPath">The headings that lead here, outermost first; empty before the first heading.</param>
/// <param name="Passages">The passages under the last heading of the path, without those of its sub-headings.</param>
public sealed record Section(IReadOnlyList<string> HeadingPath, IReadOnlyList<Passage> Passages);

/// <summary>A piece of text that is classified as one: a paragraph, or a part of a long one, never cut inside a sentence.</summary>
/// <param name="Number">One-based position in the document.</param>
/// <param name="Kind">What it was in the document.</param>
/// <param name="Span">Where it stands in <see cref="AnalysisDocument.Text"/>.</param>
/// <param name="Text">Exactly the characters of <paramref name="Span"/>.</param>
/// <param name="HeadingPath">The headings above it, outermost first.</param>
/// <param name="Page">One-based page where the format has pages, otherwise <see langword="null"/>.</param>
public sealed record Passage(int Number, PassageKind Kind, TextSpan Span, string Text, IReadOnlyList<string> HeadingPath, int? Page)
{
    /// <summary>The nearest heading, or <see langword="null"/> before the first one.</summary>
    public string? Heading => HeadingPath.Count > 0 ? HeadingPath[^1] : null;
}

/// <summary>What a passage was in the document.</summary>
public enum PassageKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A row of a table, its cells separated by " | ".</summary>
    TableRow,

    /// <summary>The answer in a form field; its question is the nearest heading.</summary>
    FormField,

    /// <summary>A footnote or endnote.</summary>
    Footnote,
}

/// <summary>File formats that can be read.</summary>
public enum FileFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>Word, Office Open XML.</summary>
    Docx,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>PDF, also fillable forms (AcroForm and XFA).</summary>
    Pdf,
}
