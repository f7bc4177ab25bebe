using System.ClientModel;
using System.Text.Json;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.ModelServer;

/// <summary>
/// Request and answer of the embeddings interface. They are written and read here and not by the client's own types, because those
/// ask for base64, which several local servers do not know.
/// </summary>
internal static class EmbeddingsMessage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static BinaryContent Request(string model, string[] texts) =>
        BinaryContent.Create(BinaryData.FromObjectAsJson(new { model, input = texts, encoding_format = "float" }));

    /// <summary>The vectors in the order of the texts.</summary>
    /// <param name="body">The server's answer.</param>
    /// <param name="count">How many texts were sent.</param>
    /// <param name="dimensions">How long each vector must be.</param>
    /// <exception cref="MisconfiguredException">The answer is something else.</exception>
    public static IReadOnlyList<float[]> Read(BinaryData body, int count, int dimensions)
    {
        var rows = Parse(body);
        var vectors = new float[count][];
        foreach (var row in rows)
        {
            if (row.Embedding is not { } vector || row.Index < 0 || row.Index >= count || vectors[row.Index] is not null || !vector.All(float.IsFinite))
            {
                throw NotVectors(null);
            }

            vectors[row.Index] = vector.Length == dimensions ? vector : throw new MisconfiguredException(
                "modellserver-dimension",
                $"Modellservern svarade med vektorer av längd {vector.Length}, men {dimensions} är inställt. Ändra {ModelServerOptions.DimensionsSetting} och bygg om sökindexet.");
        }

        return vectors.All(vector => vector is not null) ? vectors : throw NotVectors(null);
    }

    private static Row[] Parse(BinaryData body)
    {
        try
        {
            return JsonSerializer.Deserialize<Answer>(body.ToMemory().Span, Json)?.Data ?? throw NotVectors(null);
        }
        catch (JsonException error)
        {
            throw NotVectors(error);
        }
    }

    private static MisconfiguredException NotVectors(Exception? error) => new(
        "modellserver-svar",
        "Modellservern svarade med något annat än en vektor för varje text. Kontrollera att adressen går till en OpenAI-kompatibel tjänst för inbäddningar.",
        error);

    private sealed record Answer(Row[]? Data);

    private sealed record Row(int Index, float[]? Embedding);
}
