using System.Text.Json.Nodes;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>A collection of the stub server: exact searches over points kept as JSON, by Qdrant's documented rules.</summary>
internal sealed class StubCollection(JsonNode created)
{
    private readonly Dictionary<string, JsonNode> _points = new(StringComparer.Ordinal);

    public JsonNode Created { get; } = created;

    public List<string> Indexed { get; } = [];

    public void Upsert(JsonNode points)
    {
        foreach (var point in points.AsArray())
        {
            _points[point!["id"]!.GetValue<string>()] = point.DeepClone();
        }
    }

    public void Delete(JsonNode ids)
    {
        foreach (var id in ids.AsArray())
        {
            _points.Remove(id!.GetValue<string>());
        }
    }

    public int Count(JsonNode? filter) => Passing(filter).Count();

    public JsonNode? Point(string id) => _points.GetValueOrDefault(id);

    /// <summary>Points of a query, the best first; null when it asks for what is near a point that is not there.</summary>
    public JsonArray? Query(JsonNode query)
    {
        var found = Search(query);
        return found is null ? null :
        [
            .. found.Take(query["limit"]!.GetValue<int>()).Select(row => (JsonNode)new JsonObject
            {
                ["id"] = row.Id,
                ["version"] = 0,
                ["score"] = row.Score,
                ["payload"] = query["with_payload"] is JsonArray names
                    ? new JsonObject(names.Select(name => name!.GetValue<string>()).Where(name => _points[row.Id]["payload"]!.AsObject().ContainsKey(name))
                        .Select(name => KeyValuePair.Create(name, _points[row.Id]["payload"]![name]?.DeepClone())))
                    : null,
            }),
        ];
    }

    public JsonArray Facet(JsonNode request) =>
    [
        .. Passing(request["filter"]).SelectMany(point => Values(point, request["key"]!.GetValue<string>())).GroupBy(value => value.ToJsonString())
            .OrderByDescending(group => group.Count()).Take(request["limit"]!.GetValue<int>())
            .Select(group => (JsonNode)new JsonObject { ["value"] = JsonNode.Parse(group.Key), ["count"] = group.Count() }),
    ];

    private List<(string Id, float Score)>? Search(JsonNode query)
    {
        if (query["query"]!["fusion"] is not null)
        {
            // Reciprocal rank with Qdrant's constant 2.
            return [.. query["prefetch"]!.AsArray()
                .SelectMany(list => Search(list!)!.Take(list!["limit"]!.GetValue<int>()).Select((row, rank) => (row.Id, Score: 1f / (rank + 2))))
                .GroupBy(row => row.Id).Select(group => (group.Key, group.Sum(row => row.Score))).OrderByDescending(row => row.Item2)];
        }

        var nearest = query["query"]!["nearest"]!;
        var points = Passing(query["filter"]);
        if (nearest is JsonValue id)
        {
            if (Point(id.GetValue<string>()) is not { } given)
            {
                return null;
            }

            nearest = given["vector"]!["meaning"]!;
            points = points.Where(point => point != given);
        }

        var scores = nearest is JsonArray ? points.Select(point => (Id(point), Dot(nearest, point["vector"]!["meaning"]!))) : Sparse(nearest, points);
        return [.. scores.OrderByDescending(row => row.Item2)];
    }

    private IEnumerable<(string, float)> Sparse(JsonNode question, IEnumerable<JsonNode> points)
    {
        var all = _points.Values.Where(point => point["vector"]!["words"] is not null).ToList();
        var weights = Sparse(question).ToDictionary(
            word => word.Dimension,
            word =>
            {
                var documents = all.Count(point => Sparse(point["vector"]!["words"]!).Any(other => other.Dimension == word.Dimension));
                return word.Value * Math.Log(1 + ((all.Count - documents + 0.5) / (documents + 0.5)));
            });
        return points.Where(point => point["vector"]!["words"] is not null)
            .Select(point => (Id(point), Words: Sparse(point["vector"]!["words"]!).Where(word => weights.ContainsKey(word.Dimension)).ToList()))
            .Where(row => row.Words.Count > 0).Select(row => (row.Item1, (float)row.Words.Sum(word => weights[word.Dimension] * word.Value)));
    }

    private static IEnumerable<(uint Dimension, float Value)> Sparse(JsonNode vector) =>
        vector["indices"]!.AsArray().Zip(vector["values"]!.AsArray(), (dimension, value) => (dimension!.GetValue<uint>(), value!.GetValue<float>()));

    private static float Dot(JsonNode x, JsonNode y) => x.AsArray().Zip(y.AsArray(), (a, b) => a!.GetValue<float>() * b!.GetValue<float>()).Sum();

    private IEnumerable<JsonNode> Passing(JsonNode? filter) => _points.Values.Where(point => filter?["must"]!.AsArray().All(condition => Holds(condition!, point)) ?? true);

    private static bool Holds(JsonNode condition, JsonNode point)
    {
        if (condition["has_id"] is JsonArray ids)
        {
            return ids.Any(id => id!.GetValue<string>() == Id(point));
        }

        var values = Values(point, condition["key"]!.GetValue<string>());
        return condition["match"]?["any"] is JsonArray any
            ? values.Any(value => any.Any(one => JsonNode.DeepEquals(one, value)))
            : values.Any(value => value.GetValue<int>() is var year && year >= (condition["range"]!["gte"]?.GetValue<int>() ?? int.MinValue)
                && year <= (condition["range"]!["lte"]?.GetValue<int>() ?? int.MaxValue));
    }

    private static IEnumerable<JsonNode> Values(JsonNode point, string key) => point["payload"]![key] switch
    {
        null => [],
        JsonArray values => values.Select(value => value!),
        var value => [value],
    };

    private static string Id(JsonNode point) => point["id"]!.GetValue<string>();
}
