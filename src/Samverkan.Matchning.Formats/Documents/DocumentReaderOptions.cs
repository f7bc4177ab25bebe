namespace Samverkan.Matchning.Formats.Documents;

/// <summary>How much of a hostile file is read before it is refused, and which tools read PDF.</summary>
public sealed record DocumentReaderOptions
{
    /// <summary>Largest file, in bytes.</summary>
    public int MaxBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Largest sum of all inflated parts of a zip format (docx, odt), in bytes.</summary>
    public long MaxInflatedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Largest number of parts in a zip format.</summary>
    public int MaxZipEntries { get; init; } = 10_000;

    /// <summary>Largest XML part, in characters; a part becomes about ten times as large in memory.</summary>
    public int MaxXmlCharacters { get; init; } = 20_000_000;

    /// <summary>Largest text, in characters, before (txt, md, html) and after it is extracted.</summary>
    public int MaxTextLength { get; init; } = 5_000_000;

    /// <summary>How long one run of a PDF tool may take.</summary>
    public TimeSpan ToolTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much a PDF tool may print, in bytes.</summary>
    public int MaxToolOutputBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How much memory a PDF tool may use, in bytes, where the system can limit it.</summary>
    public long MaxToolMemoryBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Name or path of poppler's pdftotext.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>Name or path of qpdf.</summary>
    public string Qpdf { get; init; } = "qpdf";
}
