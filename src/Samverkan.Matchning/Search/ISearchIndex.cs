namespace Samverkan.Matchning.Search;

/// <summary>Finds records by meaning and words.</summary>
public interface ISearchIndex
{
    /// <summary>Searches. A question without a known word gives no hits, never an error.</summary>
    IReadOnlyList<SearchHit> Search(SearchQuery query);
}
