using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Search;

/// <summary>Writes a stored index: whole at once with an atomic swap, or a few records at a time. One writer at a time.</summary>
public interface IIndexWriter
{
    /// <summary>Begins a new index beside the one in use, which goes on serving until <see cref="IIndexRebuild.Complete"/>.</summary>
    /// <param name="fingerprint">Of the embedding model that the vectors come from.</param>
    /// <exception cref="UnavailableException">The store cannot be reached or another writer is at work.</exception>
    IIndexRebuild Rebuild(string fingerprint);

    /// <summary>Adds records to the index in use, or replaces those with the same ids; all or none of them.</summary>
    /// <param name="fingerprint">Of the embedding model that the vectors come from; must be the index's own.</param>
    /// <param name="records">The records; several with one id: the last counts.</param>
    /// <exception cref="MisconfiguredException">There is no index yet, or it was made with another model.</exception>
    /// <exception cref="UnavailableException">The store cannot be reached or another writer is at work.</exception>
    void Upsert(string fingerprint, IReadOnlyList<IndexedRecord> records);

    /// <summary>Removes records; ids that are not there are passed over.</summary>
    /// <inheritdoc cref="Upsert" path="/exception"/>
    void Delete(IReadOnlyList<string> ids);
}

/// <summary>An index being built. Disposed without <see cref="Complete"/>, it leaves no trace.</summary>
public interface IIndexRebuild : IDisposable
{
    /// <summary>Adds records, each with an id of its own in the whole index.</summary>
    void Add(IReadOnlyList<IndexedRecord> batch);

    /// <summary>Puts the new index in place of the old one in one step.</summary>
    void Complete();
}
