using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>JSON as Qdrant writes it.</summary>
internal static class QdrantJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
