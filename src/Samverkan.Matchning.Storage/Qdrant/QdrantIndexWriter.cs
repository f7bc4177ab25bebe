using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>
/// Writes the copy in Qdrant. Every step may be taken again, so what was cut off half-way is mended by doing it once more; a write of more
/// than <see cref="QdrantOptions.BatchSize"/> records is seen batch by batch.
/// </summary>
internal sealed class QdrantIndexWriter(QdrantCollections collections, TimeProvider clock) : IIndexWriter
{
    /// <inheritdoc/>
    public IIndexRebuild Rebuild(string fingerprint)
    {
        collections.RemoveAbandoned();
        return new QdrantRebuild(collections, fingerprint, clock);
    }

    /// <inheritdoc/>
    public void Upsert(string fingerprint, IReadOnlyList<IndexedRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var (collection, made) = collections.Current();
        new IndexState(made.Fingerprint, 0, made.BuiltAt).RequireModel(fingerprint);
        var latest = new Dictionary<string, IndexedRecord>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            latest[record.Record.Id] = record;
        }

        collections.Upsert(collection, latest.Values.Select(record => PointMapper.Weigh(PointMapper.Of(record), made.AverageLength)));
    }

    /// <inheritdoc/>
    public void Delete(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        collections.Delete(collections.Current().Name, ids.Select(PointMapper.IdOf));
    }

    private sealed class QdrantRebuild(QdrantCollections collections, string fingerprint, TimeProvider clock) : IIndexRebuild
    {
        private readonly PointSpool _spool = new();
        private int _dimensions;
        private string? _unfinished;

        public void Add(IReadOnlyList<IndexedRecord> batch)
        {
            ArgumentNullException.ThrowIfNull(batch);
            foreach (var record in batch)
            {
                _dimensions = record.Vector.Length;
                _spool.Add(PointMapper.Of(record));
            }
        }

        public void Complete()
        {
            // A collection must know its dimensions; an empty index has no vectors to take them from, and any number will do.
            var name = _unfinished = collections.Create(Math.Max(1, _dimensions), new CollectionMetadata(fingerprint, _spool.AverageLength, clock.GetUtcNow()));
            collections.Upsert(name, _spool.Read().Select(point => PointMapper.Weigh(point, _spool.AverageLength)));
            if (collections.Count(name) is var count && count != _spool.Count)
            {
                throw new UnavailableException(
                    "qdrant-ofullstandigt", $"Qdrant tog emot {count} av {_spool.Count} poster. Det gamla indexet används fortfarande. Kör samverkan index rebuild igen.");
            }

            collections.PutInUse(name);
            _unfinished = null;
        }

        public void Dispose()
        {
            _spool.Dispose();
            if (_unfinished is { } name)
            {
                _unfinished = null;
                try
                {
                    collections.Remove(name);
                }
                catch (SamverkanException)
                {
                    // It was on its way out because Qdrant failed; the next rebuild removes what is left.
                }
            }
        }
    }
}
