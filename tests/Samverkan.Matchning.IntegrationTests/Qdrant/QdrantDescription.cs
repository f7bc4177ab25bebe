using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>Qdrant's own description of its REST interface, which lies beside the repository in continuous integration.</summary>
internal sealed class QdrantDescription
{
    private readonly JsonObject _description;
    private readonly OpenApiSchema _schema;

    private QdrantDescription(JsonObject description)
    {
        _description = description;
        _schema = new OpenApiSchema(description);
    }

    /// <summary>The description; null when it is not here.</summary>
    public static QdrantDescription? Find()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "data");
        var plain = Path.Combine(folder, "qdrant-openapi.json");
        if (File.Exists(plain))
        {
            using var stream = File.OpenRead(plain);
            return new QdrantDescription(JsonNode.Parse(stream)!.AsObject());
        }

        if (File.Exists($"{plain}.gz"))
        {
            using var stream = new GZipStream(File.OpenRead($"{plain}.gz"), CompressionMode.Decompress);
            return new QdrantDescription(JsonNode.Parse(stream)!.AsObject());
        }

        return null;
    }

    /// <summary>What is wrong with a request; empty when it is as described.</summary>
    public IReadOnlyList<string> Check(StubRequest request)
    {
        if (Operation(request.Method, request.Path) is not { } operation)
        {
            return [$"{request.Method} {request.Path} is not described"];
        }

        var known = (operation["parameters"] as JsonArray ?? []).OfType<JsonObject>().Where(parameter => parameter["in"]!.GetValue<string>() == "query")
            .Select(parameter => parameter["name"]!.GetValue<string>()).ToHashSet();
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        return
        [
            .. request.Query.Where(name => !known.Contains(name)).Select(name => $"{request.Path} takes no {name}"),
            .. schema is null ? request.Body is null ? [] : [$"{request.Path} takes no body"] : _schema.Check(schema, request.Body),
        ];
    }

    private JsonObject? Operation(string method, string path)
    {
        var parts = path.Split('/');
        var matching = _description["paths"]!.AsObject().Where(template =>
            {
                var names = template.Key.Split('/');
                return names.Length == parts.Length && names.Zip(parts).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
            })
            .OrderBy(template => template.Key.Count(letter => letter == '{')).Select(template => template.Value);
        return matching.Select(template => template![method.ToLowerInvariant()]).OfType<JsonObject>().FirstOrDefault();
    }
}

/// <summary>A test against Qdrant's description; where that is missing it is shown as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class QdrantDescriptionFactAttribute : FactAttribute
{
    public QdrantDescriptionFactAttribute()
    {
        if (QdrantDescription.Find() is null)
        {
            Skip = "../shared/data/qdrant-openapi.json(.gz) is not there.";
        }
    }
}
