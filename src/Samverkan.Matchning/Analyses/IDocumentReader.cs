using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Analyses;

/// <summary>Reads a document that somebody wrote. The content is hostile until read: sizes and times are bounded.</summary>
public interface IDocumentReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="content">The file's bytes; need not be seekable.</param>
    /// <param name="fileName">The name the user knows; its extension is a hint that the content may overrule.</param>
    /// <param name="cancellationToken">Stops reading and ends child processes.</param>
    /// <exception cref="RejectedInputException">The file is empty, encrypted, truncated, image-only, too large or not a known format.</exception>
    /// <exception cref="MisconfiguredException">A tool that this format needs is not installed.</exception>
    Task<AnalysisDocument> ReadAsync(Stream content, string fileName, CancellationToken cancellationToken);
}
