using System.IO.Compression;
using System.Text.Json;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Learning.Texts;

/// <summary>Reads collections of training text: JSON Lines, gzip-compressed or not.</summary>
public static class TextDocumentFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads all documents of a file with the fields id, title, summary, text, url and categories; only id, title and text must be there.</summary>
    /// <exception cref="NotFoundException">There is no such file.</exception>
    /// <exception cref="RejectedInputException">A line is not a document; the message names the line.</exception>
    public static IReadOnlyList<TextDocument> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new NotFoundException("textsamling-saknas", $"Textsamlingen {Path.GetFileName(path)} finns inte. Kontrollera sökvägen.");
        }

        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var documents = new List<TextDocument>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0)
            {
                documents.Add(Parse(line, Path.GetFileName(path), number));
            }
        }

        return documents;
    }

    private static TextDocument Parse(string line, string file, int number)
    {
        try
        {
            var row = JsonSerializer.Deserialize<Row>(line, Json);
            if (row is { Id: not null, Title: not null, Text: not null })
            {
                return new TextDocument(row.Id, row.Title, row.Summary ?? "", row.Text, row.Url ?? "", row.Categories ?? []);
            }
        }
        catch (JsonException)
        {
            // Reported below with the line, which is what helps the one who made the file.
        }

        throw new RejectedInputException("textsamling-felaktig", $"Rad {number} i {file} är inte ett JSON-objekt med fälten id, title och text.");
    }

    private sealed record Row(string? Id, string? Title, string? Summary, string? Text, string? Url, string[]? Categories);
}
