using System.Runtime.CompilerServices;
using System.Text.Json;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>
/// Reads one JSON object a line with the fields id, url, title, summary, type, published, categories and text, as open data about
/// government documents have them; and abstract, year, authors, keywords, doi and language. Only the title must be there.
/// </summary>
internal sealed class JsonLinesReader(RecordLimits limits)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 16 };

    public async IAsyncEnumerable<ImportEntry> ReadAsync(TextReader text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new BoundedLines(text, limits.MaxLineLength);
        for (var number = 1L; await lines.ReadAsync(cancellationToken) is var (line, isWhole); number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return isWhole ? Read(line, number) : RecordRejections.TooLong(number, limits.MaxLineLength);
            }
        }
    }

    private static ImportEntry Read(string line, long number)
    {
        try
        {
            return JsonSerializer.Deserialize<Row>(line, Json) is not { } row ? RecordRejections.BadJson(number)
                : string.IsNullOrWhiteSpace(row.Title) ? RecordRejections.NoTitle(number)
                : new ReadEntry(number, Record(row));
        }
        catch (JsonException)
        {
            return RecordRejections.BadJson(number);
        }
    }

    private static ImportedRecord Record(Row row) => new()
    {
        Title = row.Title!,
        Abstract = Joined(row.Abstract, row.Summary, row.Text),
        Authors = [.. (row.Authors ?? []).Select(name => new ImportedAuthor(name, []))],
        Year = RecordCleaner.Year(row.Year?.ToString()) ?? RecordCleaner.Year(row.Published),
        Kind = Kind(row.Type),
        Language = row.Language,
        Identifiers = [.. Identifiers(row)],
        Keywords = [.. (row.Keywords ?? []).Concat(row.Categories ?? [])],
        Publisher = row.Publisher,
        SourceId = row.Id?.ToString(),
    };

    private static IEnumerable<RecordIdentifier> Identifiers(Row row)
    {
        if (row.Doi is not null)
        {
            yield return new RecordIdentifier(IdentifierKind.Doi, row.Doi);
        }

        if (row.Url is not null)
        {
            yield return IdentifierText.Recognise(row.Url) ?? new RecordIdentifier(IdentifierKind.Url, row.Url);
        }
    }

    private static string? Joined(params string?[] texts)
    {
        var parts = texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToArray();
        return parts.Length == 0 ? null : string.Join("\n\n", parts);
    }

    /// <summary>The kinds of documents of regeringen.se that are kinds of ours; a word of ours is taken as it is.</summary>
    private static ResearchKind? Kind(string? type) => type switch
    {
        null => null,
        _ when Language.EnumNames.TryParse<ResearchKind>(type, out var kind) => kind,
        _ when type.EndsWith("statens-offentliga-utredningar", StringComparison.Ordinal) => ResearchKind.GovernmentInquiry,
        _ when type.EndsWith("departementsserien-och-promemorior", StringComparison.Ordinal) => ResearchKind.GovernmentInquiry,
        "rapporter" => ResearchKind.Report,
        _ => null,
    };

    private sealed record Row(
        JsonElement? Id, string? Url, string? Title, string? Summary, string? Abstract, string? Text, string? Type, string? Published, JsonElement? Year,
        string[]? Authors, string[]? Categories, string[]? Keywords, string? Doi, string? Language, string? Publisher);
}
