using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Storage.Sqlite;

/// <summary>Publications as JSON: enum values by name, so that a new value changes no old record.</summary>
internal static class ResearchJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by programs only, and å takes two bytes and not six
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(ResearchItem item) => JsonSerializer.Serialize(item, Options);

    public static string Write(DuplicateCandidate candidate) => JsonSerializer.Serialize(candidate, Options);

    public static string Write(IReadOnlyList<long> hashes) => JsonSerializer.Serialize(hashes, Options);

    public static IReadOnlyList<long> ReadHashes(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<long[]>(json, Options)!;

    public static ResearchItem Read(string json) => JsonSerializer.Deserialize<ResearchItem>(json, Options)!;

    public static DuplicateCandidate ReadCandidate(string json) => JsonSerializer.Deserialize<DuplicateCandidate>(json, Options)!;
}
