using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Storage.Research;

/// <summary>What is kept of a publication beside its record, as JSON: enum values by name, so that a new value changes no old record.</summary>
internal static class ResearchJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by programs only, and å takes two bytes and not six
    };

    public static ResearchItem ReadItem(string json) => (ResearchItem)RecordJson.Read(json);

    public static string Write(DuplicateCandidate candidate) => JsonSerializer.Serialize(candidate, Options);

    public static DuplicateCandidate ReadCandidate(string json) => JsonSerializer.Deserialize<DuplicateCandidate>(json, Options)!;

    public static string Write(IReadOnlyList<long> hashes) => JsonSerializer.Serialize(hashes, Options);

    public static IReadOnlyList<long> ReadHashes(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<long[]>(json, Options)!;
}
