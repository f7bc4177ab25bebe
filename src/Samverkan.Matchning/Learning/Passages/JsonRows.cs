using System.Text.Json;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Learning.Passages;

/// <summary>Reads files with a JSON object on every line, so that each fault is told by its line.</summary>
internal static class JsonRows
{
    /// <summary>Reads the rows of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What issues call it.</param>
    /// <param name="issues">Receives the faults.</param>
    /// <param name="parse">Makes a row of its fields; null when they have faults.</param>
    public static IReadOnlyList<LabelledLine<T>> Read<T>(string path, string name, List<CorpusIssue> issues, Func<JsonFields, T?> parse) where T : class
    {
        var rows = new List<LabelledLine<T>>();
        var number = 0;
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
            {
                issues.Add(new CorpusIssue(name, number, "Raden är tom.", IssueSeverity.Error));
                continue;
            }

            var fields = Parse(text, name, number, issues);
            if (fields is not null && parse(fields) is { } row)
            {
                rows.Add(new LabelledLine<T>(row, name, number));
            }

            fields?.RejectUnknown();
        }

        return rows;
    }

    private static JsonFields? Parse(string text, string name, int number, List<CorpusIssue> issues)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new JsonFields(document.RootElement.Clone(), name, number, issues);
            }
        }
        catch (JsonException)
        {
            // Told below; the parser's words would not help the one who edits the file.
        }

        issues.Add(new CorpusIssue(name, number, "Raden är inte ett JSON-objekt. Kontrollera citattecken, kommatecken och klamrar.", IssueSeverity.Error));
        return null;
    }
}
