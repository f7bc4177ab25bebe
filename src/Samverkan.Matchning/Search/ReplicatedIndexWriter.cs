using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Writes an index and then its copy. Our own index is what counts: when the copy cannot be written, the change stands, searches go past the
/// copy until it has been built anew (<see cref="FallbackSearchIndex"/>), and whoever writes is told by the error.
/// </summary>
/// <param name="own">The index on our own side.</param>
/// <param name="copy">The copy.</param>
public sealed class ReplicatedIndexWriter(IIndexWriter own, IIndexWriter copy) : IIndexWriter
{
    /// <inheritdoc/>
    public IIndexRebuild Rebuild(string fingerprint)
    {
        var first = own.Rebuild(fingerprint);
        try
        {
            return new ReplicatedRebuild(first, copy.Rebuild(fingerprint));
        }
        catch
        {
            first.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Upsert(string fingerprint, IReadOnlyList<IndexedRecord> records)
    {
        own.Upsert(fingerprint, records);
        Copy(() => copy.Upsert(fingerprint, records));
    }

    /// <inheritdoc/>
    public void Delete(IReadOnlyList<string> ids)
    {
        own.Delete(ids);
        Copy(() => copy.Delete(ids));
    }

    private static void Copy(Action write)
    {
        try
        {
            write();
        }
        catch (UnavailableException error)
        {
            throw new UnavailableException(
                "index-kopia", "Ändringen är sparad, men kopian av sökindexet nåddes inte och används inte förrän du har kört samverkan index rebuild.", error);
        }
    }

    private sealed class ReplicatedRebuild(IIndexRebuild own, IIndexRebuild copy) : IIndexRebuild
    {
        public void Add(IReadOnlyList<IndexedRecord> batch)
        {
            own.Add(batch);
            copy.Add(batch);
        }

        public void Complete()
        {
            own.Complete();
            Copy(copy.Complete);
        }

        public void Dispose()
        {
            copy.Dispose();
            own.Dispose();
        }
    }
}
