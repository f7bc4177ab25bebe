using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Finds records by meaning and words. Every backend gives the same order and, to 1e-6, the same scores as <see cref="RecordIndex"/>.
/// Thread-safe.
/// </summary>
public interface ISearchIndex
{
    /// <summary>Searches. A question without a known word gives no hits, never an error.</summary>
    /// <exception cref="MisconfiguredException">The index was made with another embedding model (<c>index-foraldrat</c>), is missing or damaged.</exception>
    /// <exception cref="UnavailableException">The store cannot be reached or is busy.</exception>
    SearchResult Search(SearchQuery query);

    /// <summary>The records nearest in meaning to a record, the nearest first, without the record itself. Score and Semantic are the cosine.</summary>
    /// <param name="id">A record; one that is not in the index gives no hits.</param>
    /// <param name="limit">Most hits to give.</param>
    /// <inheritdoc cref="Search" path="/exception"/>
    IReadOnlyList<SearchHit> Similar(string id, int limit);

    /// <summary>
    /// What a user may be about to type: names of areas and glossary terms, titles, then words of the records.
    /// </summary>
    /// <param name="prefix">What has been typed; fewer than two letters give nothing.</param>
    /// <param name="limit">Most suggestions to give.</param>
    /// <inheritdoc cref="Search" path="/exception"/>
    IReadOnlyList<string> Suggest(string prefix, int limit);

    /// <summary>The record with an id; null when there is none.</summary>
    /// <inheritdoc cref="Search" path="/exception"/>
    CorpusRecord? Find(string id);

    /// <summary>What the index holds and was made with. Never throws for a stale index: it is how one finds out.</summary>
    IndexState State { get; }
}
