using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samverkan.Matchning.Storage.Qdrant;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>
/// A server that behaves like Qdrant in what we use of it, on a port of its own. It remembers every request and checks it against Qdrant's
/// description where that is at hand. It is no Qdrant: that our understanding of it is right, only a real one can tell.
/// </summary>
internal sealed class StubQdrant : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly QdrantDescription? _description = QdrantDescription.Find();
    private readonly Dictionary<string, StubCollection> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    private StubQdrant()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public ConcurrentQueue<StubRequest> Requests { get; } = [];

    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Answers instead of the server; null lets it answer.</summary>
    public Func<StubRequest, HttpContext, Task<bool>>? Instead { get; set; }

    public IReadOnlyDictionary<string, StubCollection> Collections => _collections;

    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    public QdrantOptions Options => new() { Url = _app.Urls.Single(), ApiKey = "hemlig", SearchTimeoutSeconds = 30 };

    /// <summary>A client of this server.</summary>
    public QdrantClient Client { get; private set; } = null!;

    public static async Task<StubQdrant> StartAsync()
    {
        var stub = new StubQdrant();
        await stub._app.StartAsync();
        stub.Client = new QdrantClient(stub.Options, TimeProvider.System);
        return stub;
    }

    /// <summary>The lines of all requests, those that only ask left out.</summary>
    public IEnumerable<string> Changes => Requests.Select(request => request.Line)
        .Where(line => !line.StartsWith("GET", StringComparison.Ordinal) && !line.EndsWith("/count", StringComparison.Ordinal) && !line.Contains("/query", StringComparison.Ordinal));

    public void AddCollection(string name) => _collections[name] = new StubCollection(new JsonObject());

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        var request = new StubRequest(
            context.Request.Method, context.Request.Path.Value!, [.. context.Request.Query.Keys], text.Length == 0 ? null : JsonNode.Parse(text),
            context.Request.Headers["api-key"].SingleOrDefault());
        Requests.Enqueue(request);
        foreach (var fault in _description?.Check(request) ?? [])
        {
            Faults.Enqueue($"{request.Method} {request.Path}: {fault}");
        }

        if (Instead is { } instead && await instead(request, context))
        {
            return;
        }

        JsonNode? result;
        lock (_lock)
        {
            result = Answer(request);
        }

        context.Response.StatusCode = result is null ? 404 : 200;
        JsonNode answer = request.Path == "/" && result is not null ? result
            : new JsonObject { ["result"] = result, ["status"] = result is null ? new JsonObject { ["error"] = "Not found" } : "ok", ["time"] = 0.001 };
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private JsonNode? Answer(StubRequest request)
    {
        var parts = request.Path.Trim('/').Split('/');
        return (request.Method, parts) switch
        {
            ("GET", [""]) => new JsonObject { ["title"] = "qdrant - vector search engine", ["version"] = "1.19.0" },
            ("GET", ["aliases"]) => new JsonObject
            {
                ["aliases"] = new JsonArray([.. _aliases.Select(alias => new JsonObject { ["alias_name"] = alias.Key, ["collection_name"] = alias.Value })]),
            },
            ("GET", ["collections"]) => new JsonObject { ["collections"] = new JsonArray([.. _collections.Keys.Select(name => new JsonObject { ["name"] = name })]) },
            ("POST", ["collections", "aliases"]) => ChangeAliases(request.Body!["actions"]!.AsArray()),
            ("PUT", ["collections", var name]) => _collections.TryAdd(name, new StubCollection(request.Body!)),
            ("DELETE", ["collections", var name]) => _collections.Remove(name),
            (_, ["collections", var name, ..]) when _collections.GetValueOrDefault(_aliases.GetValueOrDefault(name, name)) is { } collection => Answer(request, parts[2..], collection),
            _ => null,
        };
    }

    private static JsonNode? Answer(StubRequest request, string[] parts, StubCollection collection)
    {
        switch (request.Method, parts)
        {
            case ("GET", []):
                return new JsonObject { ["status"] = "green", ["config"] = new JsonObject { ["metadata"] = collection.Created["metadata"]?.DeepClone() } };
            case ("PUT", ["index"]):
                collection.Indexed.Add(request.Body!["field_name"]!.GetValue<string>());
                return new JsonObject { ["status"] = "completed" };
            case ("PUT", ["points"]):
                collection.Upsert(request.Body!["points"]!);
                return new JsonObject { ["status"] = "completed" };
            case ("POST", ["points", "delete"]):
                collection.Delete(request.Body!["points"]!);
                return new JsonObject { ["status"] = "completed" };
            case ("POST", ["points", "count"]):
                return new JsonObject { ["count"] = collection.Count(request.Body!["filter"]) };
            case ("POST", ["facet"]):
                return new JsonObject { ["hits"] = collection.Facet(request.Body!) };
            case ("POST", ["points", "query"]):
                return collection.Query(request.Body!) is { } points ? new JsonObject { ["points"] = points } : null;
            case ("POST", ["points", "query", "batch"]):
                return new JsonArray([.. request.Body!["searches"]!.AsArray().Select(search => new JsonObject { ["points"] = collection.Query(search!) })]);
            default:
                return null;
        }
    }

    private JsonNode ChangeAliases(JsonArray actions)
    {
        foreach (var action in actions)
        {
            if (action!["delete_alias"] is { } delete)
            {
                _aliases.Remove(delete["alias_name"]!.GetValue<string>());
            }
            else
            {
                var create = action["create_alias"]!;
                _aliases[create["alias_name"]!.GetValue<string>()] = create["collection_name"]!.GetValue<string>();
            }
        }

        return true;
    }
}
