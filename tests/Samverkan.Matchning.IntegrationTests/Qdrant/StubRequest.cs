using System.Text.Json.Nodes;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>A request that the stub server got.</summary>
/// <param name="Method">Such as <c>PUT</c>.</param>
/// <param name="Path">With its first slash, without the query.</param>
/// <param name="Query">Names of query parameters.</param>
/// <param name="Body">The JSON; null when there was none.</param>
/// <param name="ApiKey">The header <c>api-key</c>; null when there was none.</param>
internal sealed record StubRequest(string Method, string Path, IReadOnlyList<string> Query, JsonNode? Body, string? ApiKey)
{
    /// <summary>Method and path, with the part of our collections' names that differs each time left out.</summary>
    public string Line => $"{Method} {System.Text.RegularExpressions.Regex.Replace(Path, "-[0-9a-f]{32}", "-NEW")}";
}
