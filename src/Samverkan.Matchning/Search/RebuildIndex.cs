using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Builds a stored index anew from the corpus and the imported publications: after a change of model or corpus, or when the index is
/// damaged. Records are read, embedded and written in batches, so memory does not grow with their number.
/// </summary>
/// <param name="indexer">Analyses and embeds.</param>
/// <param name="writer">The index.</param>
public sealed class RebuildIndex(RecordIndexer indexer, IIndexWriter writer)
{
    private const int BatchSize = 500;

    /// <summary>Builds; the old index serves until the end.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="imported">Imported publications; one that the corpus has too is left out.</param>
    /// <param name="progress">Hears how many records are written.</param>
    /// <param name="cancellation">Gives up; the old index then stays.</param>
    /// <returns>Number of records.</returns>
    /// <exception cref="UnavailableException">The store cannot be reached, is full, or another writer is at work.</exception>
    /// <exception cref="MisconfiguredException">The store cannot be written to.</exception>
    public int Execute(CorpusSnapshot corpus, IEnumerable<CorpusRecord> imported, IProgress<int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(progress);
        using var rebuild = writer.Rebuild(indexer.Fingerprint);
        var written = 0;
        foreach (var batch in corpus.Records.Concat(imported.Where(record => corpus.ById(record.Id) is null)).Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            rebuild.Add([.. batch.AsParallel().AsOrdered().Select(indexer.Index)]);
            progress.Report(written += batch.Length);
        }

        rebuild.Complete();
        return written;
    }
}
