using System.Threading.Channels;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Import;

/// <summary>
/// Brings publications in. Records flow through three stages that work at the same time: reading, preparing (as many batches at once as
/// there are cores) and writing, one batch after the other in the order they were read. Only a few batches exist at any moment, so memory
/// does not grow with the number of records. Each batch is written whole: first to the search index, then to the store; a run killed in
/// between writes the same records to the index again, which changes nothing.
/// </summary>
/// <param name="preparer">Makes publications out of records.</param>
/// <param name="indexer">Makes publications ready for the search index.</param>
/// <param name="index">The search index.</param>
/// <param name="store">The publications.</param>
/// <param name="clock">Names the import among others.</param>
public sealed class Importer(ResearchPreparer preparer, RecordIndexer indexer, IIndexWriter index, IResearchStore store, TimeProvider clock)
{
    private const int BatchSize = 1_000;

    /// <summary>Imports all of a source.</summary>
    /// <param name="source">Where the records come from.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="skipped">Told of each record that is left out.</param>
    /// <param name="cancellationToken">Ends the import after the batch at hand; what was written stays.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="MisconfiguredException">There is no search index, or it was made with another model.</exception>
    /// <exception cref="UnavailableException">Another import is at work, or the source cannot be reached.</exception>
    public async Task<ImportReport> RunAsync(
        IRecordSource source, IProgress<ImportProgress>? progress, Action<RejectedEntry>? skipped, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<Task<Batch>>(Math.Max(1, Environment.ProcessorCount - 1)); // the writer needs a core as well
        var reading = Task.Run(() => ReadAsync(source, batches.Writer, stop.Token), CancellationToken.None);
        var report = new ImportReport();
        var run = clock.GetUtcNow().UtcTicks;
        try
        {
            await foreach (var preparing in batches.Reader.ReadAllAsync(cancellationToken))
            {
                var batch = await preparing;
                Write(batch, report, skipped, run);
                progress?.Report(new ImportProgress(report.Read, source.Share));
            }
        }
        finally
        {
            await stop.CancelAsync(); // a writer that failed must not leave the reader waiting for room
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
        return report;
    }

    private async Task ReadAsync(IRecordSource source, ChannelWriter<Task<Batch>> batches, CancellationToken cancellationToken)
    {
        try
        {
            var entries = new List<ImportEntry>(BatchSize);
            await foreach (var entry in source.ReadAsync(cancellationToken))
            {
                entries.Add(entry);
                if (entries.Count >= BatchSize || entry is CheckpointEntry)
                {
                    await SendAsync();
                }
            }

            await SendAsync();
            batches.Complete();

            async Task SendAsync()
            {
                if (entries.Count > 0)
                {
                    var full = entries;
                    entries = new List<ImportEntry>(BatchSize);
                    await batches.WriteAsync(Task.Run(() => Prepare(source.Scope, full), cancellationToken), cancellationToken);
                }
            }
        }
        catch (Exception error)
        {
            batches.TryComplete(error); // the writer meets it after the batches before it
            throw;
        }
    }

    /// <summary>What is known already is only cleaned: most of an archive that is harvested again has not changed.</summary>
    private Batch Prepare(string scope, List<ImportEntry> entries)
    {
        var cleaned = entries.ConvertAll(entry => entry is ReadEntry read ? preparer.Clean(scope, read) : null);
        var known = store.Known([.. cleaned.OfType<CleanedRecord>().Select(record => (record.SourceKey, record.ContentHash))]);
        return new Batch([.. entries.Zip(cleaned, (entry, record) => entry switch
        {
            ReadEntry when record is not null => new Reading(record, known.Contains(record.SourceKey) ? null : preparer.Prepare(record)),
            ReadEntry => new RejectedEntry(entry.Number, "titel-saknas", "Posten har ingen titel."),
            DeletedEntry deleted => new Deletion(ResearchPreparer.KeyOf(scope, deleted.SourceId)),
            CheckpointEntry checkpoint => checkpoint.State,
            _ => (object)entry,
        })]);
    }

    private void Write(Batch batch, ImportReport report, Action<RejectedEntry>? skipped, long run) => store.Write(transaction =>
    {
        var writer = new ResearchWriter(transaction, preparer, report, run);
        foreach (var step in batch.Steps)
        {
            switch (step)
            {
                case HarvestState state:
                    transaction.PutHarvest(state);
                    continue;
                case Reading reading:
                    writer.Write(reading.Record, reading.Prepared);
                    break;
                case RejectedEntry rejected:
                    report.Skip(rejected);
                    skipped?.Invoke(rejected);
                    break;
                case Deletion deletion:
                    writer.Delete(deletion.SourceKey);
                    break;
            }

            report.Read++;
        }

        if (writer.Changed.Count > 0)
        {
            index.Upsert(indexer.Fingerprint, [.. writer.Changed.AsParallel().AsOrdered().Select(changed => changed.Indexed ?? indexer.Index(changed.Item))]);
        }

        if (writer.Removed.Count > 0)
        {
            index.Delete([.. writer.Removed]);
        }
    });

    private sealed record Batch(IReadOnlyList<object> Steps);

    private sealed record Reading(CleanedRecord Record, PreparedResearch? Prepared);

    private sealed record Deletion(long SourceKey);
}
