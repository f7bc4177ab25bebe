using System.Text.Json;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Learning.Evaluation;

/// <summary>A question with the records that answer it, as people judged.</summary>
/// <param name="Id">Which question.</param>
/// <param name="Query">What a user types.</param>
/// <param name="Kind">What sort of question, such as <c>felstavat</c>.</param>
/// <param name="Half"><c>utveckling</c> may be tuned on; <c>test</c> is only measured.</param>
/// <param name="Relevant">Grade 1 to 3 of each relevant record; all others are 0.</param>
public sealed record JudgedQuery(string Id, string Query, string? Kind, string Half, IReadOnlyDictionary<string, int> Relevant)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads judged questions; an evaluation folder without the file has none.</summary>
    /// <exception cref="MisconfiguredException">A line is not a judged question.</exception>
    public static IReadOnlyList<JudgedQuery> Read(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            return [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JudgedQuery>(line, Json)
                ?? throw new JsonException())];
        }
        catch (JsonException error)
        {
            throw new MisconfiguredException("utvardering-ogiltig", $"{Path.GetFileName(file)} har en rad som inte är en bedömd fråga.", error);
        }
    }
}
