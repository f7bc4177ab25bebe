using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Builds a stored index anew from the corpus and from the imported records that the index in use holds: after a change of model or
/// corpus, or when the index is damaged. Records are read, embedded and written in batches, so memory does not grow with their number.
/// </summary>
/// <param name="indexer">Analyses and embeds.</param>
/// <param name="writer">The index.</param>
public sealed class RebuildIndex(RecordIndexer indexer, IIndexWriter writer)
{
    /// <summary>What ids of imported records begin with; only those are carried over, since the corpus's own may have been removed from it.</summary>
    public const string ImportedPrefix = "import-";

    private const int BatchSize = 500;

    /// <summary>Builds; the old index serves until the end.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="progress">Hears how many records are written.</param>
    /// <param name="cancellation">Gives up; the old index then stays.</param>
    /// <returns>What was built.</returns>
    /// <exception cref="UnavailableException">The store cannot be reached, is full, or another writer is at work.</exception>
    /// <exception cref="MisconfiguredException">The store cannot be written to.</exception>
    public RebuildResult Execute(CorpusSnapshot corpus, IProgress<int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(progress);
        using var rebuild = writer.Rebuild(indexer.Fingerprint);
        var isDamaged = false;
        var imported = Readable(writer.Stored(), () => isDamaged = true)
            .Where(record => record.Id.StartsWith(ImportedPrefix, StringComparison.Ordinal) && corpus.ById(record.Id) is null);
        var written = 0;
        foreach (var batch in corpus.Records.Concat(imported).Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            rebuild.Add([.. batch.AsParallel().AsOrdered().Select(indexer.Index)]);
            progress.Report(written += batch.Length);
        }

        rebuild.Complete();
        return new RebuildResult(written, isDamaged);
    }

    /// <summary>What can be read of the old records: a damaged index is a reason to build a new one, not a hindrance.</summary>
    private static IEnumerable<CorpusRecord> Readable(IEnumerable<CorpusRecord> records, Action damaged)
    {
        using var all = records.GetEnumerator();
        while (Next())
        {
            yield return all.Current;
        }

        bool Next()
        {
            try
            {
                return all.MoveNext();
            }
            catch (MisconfiguredException)
            {
                damaged();
                return false;
            }
        }
    }
}

/// <summary>An index that was built anew.</summary>
/// <param name="Records">Number of records.</param>
/// <param name="OldWasDamaged">Whether the old index could not be read to its end, so that imported records may be missing.</param>
public sealed record RebuildResult(int Records, bool OldWasDamaged);
