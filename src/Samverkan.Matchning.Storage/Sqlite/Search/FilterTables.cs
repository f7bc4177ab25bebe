using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>
/// The filters of one query. Records share few combinations of attributes, so the domain's own rule is asked once a combination and
/// the answers are looked up for each record.
/// </summary>
internal sealed class FilterTables
{
    private readonly IndexSnapshot _snapshot;
    private readonly SearchQuery _query;
    private readonly bool[] _profiles;
    private readonly bool[] _areaLists;

    public FilterTables(IndexSnapshot snapshot, SearchQuery query)
    {
        _snapshot = snapshot;
        _query = query with { Areas = [] };
        _profiles = [.. snapshot.Profiles.Select(profile => profile.Passes(_query))];
        _areaLists = [.. snapshot.AreaLists.Select(areas => query.Areas.Count == 0 || query.Areas.Any(areas.Contains))];
    }

    /// <summary>Whether a record is there and passes.</summary>
    public bool Passes(int number) =>
        _profiles[_snapshot.Columns.Profiles[number]] && _areaLists[_snapshot.Columns.AreaLists[number]] && _snapshot.Live.Contains(number);

    /// <summary>The records that pass.</summary>
    public RecordSet All()
    {
        var all = new RecordSet(_snapshot.Count);
        var profiles = _snapshot.Columns.Profiles;
        var areaLists = _snapshot.Columns.AreaLists;
        for (var number = 0; number < _snapshot.Count; number++)
        {
            if (_profiles[profiles[number]] && _areaLists[areaLists[number]] && _snapshot.Live.Contains(number))
            {
                all.Add(number);
            }
        }

        return all;
    }

    /// <summary>Counts facets over records that answer the question, whether they pass the filters or not.</summary>
    public IReadOnlyList<Facet> Facets(IEnumerable<int> answers)
    {
        var profiles = new int[_profiles.Length];
        var areaLists = new int[_areaLists.Length];
        foreach (var number in answers)
        {
            var (profile, areaList) = (_snapshot.Columns.Profiles[number], _snapshot.Columns.AreaLists[number]);
            profiles[profile] += _areaLists[areaList] ? 1 : 0;
            areaLists[areaList] += _profiles[profile] ? 1 : 0;
        }

        return [.. FacetCounter.Fields.Select(Count).OfType<Facet>()];

        Facet? Count(FacetField field) => field == FacetField.Area
            ? FacetCounter.Facet(field, _snapshot.AreaLists.SelectMany((areas, code) => areas.Select(area => (Area: area, Records: areaLists[code])))
                .AggregateBy(row => row.Area, 0, (sum, row) => sum + row.Records, StringComparer.Ordinal))
            : FacetCounter.Count(field, _snapshot.Profiles.Select((profile, code) => (profile, profiles[code])), _query);
    }
}
