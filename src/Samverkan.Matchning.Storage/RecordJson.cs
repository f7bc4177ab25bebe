using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Storage;

/// <summary>Records as JSON, the form every store keeps them in. The property <c>type</c> tells which record it is.</summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                info =>
                {
                    if (info.Type == typeof(CorpusRecord))
                    {
                        info.PolymorphismOptions = new()
                        {
                            TypeDiscriminatorPropertyName = "type",
                            DerivedTypes =
                            {
                                new(typeof(Intervention), "insats"),
                                new(typeof(University), "larosate"),
                                new(typeof(SpsmService), "spsm"),
                                new(typeof(ResearchItem), "forskning"),
                            },
                        };
                    }
                },
            },
        },
    };

    /// <summary>Attributes are written with their nulls, so that every property is there when they are read.</summary>
    private static readonly JsonSerializerOptions AttributeOptions = new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>Writes a record.</summary>
    public static string Write(CorpusRecord record) => JsonSerializer.Serialize(record, Options);

    /// <summary>Reads a record that <see cref="Write(CorpusRecord)"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static CorpusRecord Read(string json) => JsonSerializer.Deserialize<CorpusRecord>(json, Options) ?? throw new JsonException();

    /// <summary>Writes attributes; equal ones give equal text.</summary>
    public static string Write(RecordAttributes attributes) => JsonSerializer.Serialize(attributes, AttributeOptions);

    /// <summary>Reads attributes.</summary>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static RecordAttributes ReadAttributes(string json) => JsonSerializer.Deserialize<RecordAttributes>(json, AttributeOptions) ?? throw new JsonException();
}
