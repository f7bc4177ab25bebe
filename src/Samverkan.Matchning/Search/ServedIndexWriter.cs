using Microsoft.Extensions.AI;
using Samverkan.Matchning.Language.Embeddings;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Writes records with the vectors of a model that an agency serves itself, asked for a whole batch at a time. The index keeps that
/// model's fingerprint, whatever model the records were prepared with.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="model">The model.</param>
public sealed class ServedIndexWriter(IIndexWriter index, IEmbeddingGenerator<string, Embedding<float>> model) : IIndexWriter
{
    private readonly string _fingerprint = ModelFingerprint.Of(model).Hash;

    /// <inheritdoc/>
    public IIndexRebuild Rebuild(string fingerprint) => new ServedRebuild(this, index.Rebuild(_fingerprint));

    /// <inheritdoc/>
    public void Upsert(string fingerprint, IReadOnlyList<IndexedRecord> records) => index.Upsert(_fingerprint, WithVectors(records));

    /// <inheritdoc/>
    public void Delete(IReadOnlyList<string> ids) => index.Delete(ids);

    private IndexedRecord[] WithVectors(IReadOnlyList<IndexedRecord> records) =>
        [.. records.Zip(ServedVectors.Of(model, records.Select(record => ServedVectors.TextOf(record.Record))), (record, vector) => record with { Vector = vector })];

    private sealed class ServedRebuild(ServedIndexWriter writer, IIndexRebuild rebuild) : IIndexRebuild
    {
        public void Add(IReadOnlyList<IndexedRecord> batch) => rebuild.Add(writer.WithVectors(batch));

        public void Complete() => rebuild.Complete();

        public void Dispose() => rebuild.Dispose();
    }
}
