namespace Samverkan.Matchning.Cases.Export;

/// <summary>Writes a whole case as one file.</summary>
public interface ICaseArchiveWriter
{
    /// <summary>Writes a zip with a table of contents, the documents, the tables and a manifest with the SHA-256 of every file.</summary>
    /// <param name="archive">The case.</param>
    /// <param name="target">Where to write; need not be seekable, and is left open.</param>
    /// <param name="cancellationToken">Stops writing; what was written by then is no whole zip.</param>
    Task WriteAsync(CaseArchive archive, Stream target, CancellationToken cancellationToken);
}
