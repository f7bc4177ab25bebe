using System.Globalization;
using System.Text.Json;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>Counts the values of the fields among the answers, each with every filter but its own.</summary>
internal sealed class FacetSearch(QdrantClient client, QdrantOptions options)
{
    /// <summary>More values than any field has: there are 21 counties, and years since 1900.</summary>
    private const int MaxValues = 200;

    /// <summary>Counts.</summary>
    /// <param name="answers">All that answer the question, whether they pass the filters or not.</param>
    /// <param name="query">The filters.</param>
    public IReadOnlyList<Facet> Count(IReadOnlyList<Guid> answers, SearchQuery query) => answers.Count == 0 ? [] :
        [.. FacetCounter.Fields.Select(field => FacetCounter.Facet(field, Count(field, PointFilter.Of(query, field, answers)))).OfType<Facet>()];

    private IEnumerable<KeyValuePair<string, int>> Count(FacetField field, Filter? filter) =>
        (client.Ask<FacetAnswer>(
            HttpMethod.Post, $"collections/{options.Collection}/facet", new FacetRequest(PointFilter.Fields[field], MaxValues, filter, Exact: true)) ?? throw QdrantErrors.NoIndex())
        .Hits.Select(hit => KeyValuePair.Create(
            hit.Value.ValueKind == JsonValueKind.Number ? hit.Value.GetInt64().ToString(CultureInfo.InvariantCulture) : hit.Value.GetString()!, hit.Count));
}
