using System.Runtime.InteropServices;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Which impacts a batch of records has, and how many of the records have each.</summary>
internal sealed class ImpactCounts
{
    private readonly Dictionary<(string Term, int Weight), int> _places = [];
    private readonly List<int> _documents = [];
    private readonly int[][] _records;

    public ImpactCounts(IReadOnlyList<IndexedRecord> batch)
    {
        _records = [.. batch.Select(CountOne)];
    }

    /// <summary>Number of different impacts.</summary>
    public int Count => _places.Count;

    /// <summary>The impacts, each with a place of its own in this batch, and how many records have it.</summary>
    public IEnumerable<(string Term, int Weight, int Place, int Documents)> All =>
        _places.Select(impact => (impact.Key.Term, impact.Key.Weight, impact.Value, _documents[impact.Value]));

    /// <summary>Places of the impacts of a record.</summary>
    /// <param name="record">Its place in the batch.</param>
    public ReadOnlySpan<int> Of(int record) => _records[record];

    private int[] CountOne(IndexedRecord record)
    {
        var places = new List<int>(record.Terms.Count);
        foreach (var (term, frequency) in record.Terms)
        {
            if (Impacts.Units(frequency) is > 0 and var weight)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, (term, weight), out var isKnown);
                if (!isKnown)
                {
                    place = _documents.Count;
                    _documents.Add(0);
                }

                _documents[place]++;
                places.Add(place);
            }
        }

        return [.. places];
    }
}
