using System.Text.Json;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.App.Verbs;

/// <summary>Reads labelled examples that somebody brings: only the fields that are measured have to be there.</summary>
internal static class OwnExamples
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<LabelledPassage> Passages(string path) =>
        [.. Read(path).Where(line => line.Row.Labels is not null).Select(line => new LabelledPassage(
            line.Row.Id ?? $"{Path.GetFileName(path)}:{line.Number}", line.Row.Text!, line.Row.Labels!,
            Parse<PassageRole>(line.Row.Role ?? "bakgrund", line.Number, path), null, PassageStyle.Prose, DataSplit.Validation, line.Row.Heading, line.Row.Document))];

    public static IReadOnlyList<RoutingExample> Assignments(string path) =>
        [.. Read(path).Where(line => line.Row.To is not null).Select(line => new RoutingExample(
            line.Row.Id ?? $"{Path.GetFileName(path)}:{line.Number}", line.Row.Text!,
            Parse<RoutingTarget>(line.Row.To!, line.Number, path), "", DataSplit.Validation))];

    private static List<(Row Row, int Number)> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new NotFoundException("fil-saknas", $"Filen {Path.GetFileName(path)} finns inte. Kontrollera sökvägen.");
        }

        var rows = new List<(Row, int)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            rows.Add((TryParse(line) is { Text: not null } row ? row
                : throw new RejectedInputException("rad-felaktig", $"Rad {number} i {Path.GetFileName(path)} är inte ett JSON-objekt med fältet text."), number));
        }

        return rows;
    }

    private static Row? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Row>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T Parse<T>(string slug, int number, string path) where T : struct, Enum => EnumNames.TryParse<T>(slug, out var value) ? value
        : throw new RejectedInputException("rad-felaktig", $"Rad {number} i {Path.GetFileName(path)}: {slug} kan inte användas. Möjliga värden är {string.Join(", ", EnumNames.Slugs<T>())}.");

    private sealed record Row(string? Id, string? Text, string[]? Labels, string? Role, string? To, string? Heading, string? Document);
}
