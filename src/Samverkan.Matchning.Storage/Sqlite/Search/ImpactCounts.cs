using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Which impacts a batch of records has, and how many of the records have each.</summary>
internal sealed class ImpactCounts
{
    private readonly Dictionary<(string Term, int Weight), int> _documents = [];

    public ImpactCounts(IReadOnlyList<IndexedRecord> batch)
    {
        foreach (var record in batch)
        {
            foreach (var impact in Of(record))
            {
                _documents[impact] = _documents.GetValueOrDefault(impact) + 1;
            }
        }
    }

    public IReadOnlyDictionary<(string Term, int Weight), int> Documents => _documents;

    /// <summary>The impacts of a record.</summary>
    public static IEnumerable<(string Term, int Weight)> Of(IndexedRecord record) =>
        record.Terms.Select(term => (term.Key, Impacts.Units(term.Value))).Where(impact => impact.Item2 > 0);
}
