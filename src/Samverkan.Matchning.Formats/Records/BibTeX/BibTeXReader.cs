using System.Runtime.CompilerServices;
using System.Text;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records.BibTeX;

/// <summary>
/// Reads BibTeX. An entry begins with @ at the start of a line and ends where its braces are closed, or, when they never are, before the
/// next line that begins so: a forgotten brace spoils one entry.
/// </summary>
internal sealed class BibTeXReader(RecordLimits limits)
{
    public async IAsyncEnumerable<ImportEntry> ReadAsync(TextReader text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new BoundedLines(text, limits.MaxLineLength);
        var macros = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var entry = new StringBuilder();
        var isTooLong = false;
        var (start, number) = (0L, 0L);
        while (await lines.ReadAsync(cancellationToken) is var (line, isWhole))
        {
            number++;
            if (line.AsSpan().TrimStart('\uFEFF').TrimStart(' ').StartsWith("@"))
            {
                if (Finish(entry, isTooLong, start, macros) is { } finished)
                {
                    yield return finished;
                }

                entry.Clear();
                (start, isTooLong) = (number, false);
            }

            if (start > 0 && !isTooLong)
            {
                isTooLong = !isWhole || entry.Length + line.Length > limits.MaxRecordLength;
                entry.Append(line).Append('\n');
            }
        }

        if (Finish(entry, isTooLong, start, macros) is { } last)
        {
            yield return last;
        }
    }

    private ImportEntry? Finish(StringBuilder text, bool isTooLong, long line, Dictionary<string, string> macros)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (isTooLong)
        {
            return RecordRejections.TooLong(line, limits.MaxRecordLength);
        }

        try
        {
            var entry = BibTeXEntry.Parse(text.ToString(), macros);
            return entry is null ? null
                : string.IsNullOrWhiteSpace(entry.Field("title")) ? RecordRejections.NoTitle(line)
                : new ReadEntry(line, Record(entry));
        }
        catch (FormatException)
        {
            return RecordRejections.BadBibTeX(line);
        }
    }

    private static ImportedRecord Record(BibTeXEntry entry)
    {
        var affiliation = entry.Field("affiliation") ?? entry.Field("institution") ?? entry.Field("school");
        return new ImportedRecord
        {
            Title = entry.Field("title")!,
            Subtitle = entry.Field("subtitle"),
            Abstract = entry.Field("abstract"),
            Authors = [.. entry.Names("author").Concat(entry.Names("editor")).Take(ImportLimits.MaxAuthors).Select(name => new ImportedAuthor(name, []))],
            Organisations = affiliation is null ? [] : [affiliation],
            Year = RecordCleaner.Year(entry.Field("year") ?? entry.Field("date")),
            Kind = Kind(entry.Type),
            Language = entry.Field("language") ?? entry.Field("langid"),
            Identifiers = [.. Identifiers(entry)],
            Keywords = [.. (entry.Field("keywords") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Publisher = entry.Field("journal") ?? entry.Field("journaltitle") ?? entry.Field("publisher") ?? affiliation,
            SourceId = entry.Key.Length > 0 ? entry.Key : null,
        };
    }

    private static IEnumerable<RecordIdentifier> Identifiers(BibTeXEntry entry)
    {
        (string Field, IdentifierKind Kind)[] fields =
            [("doi", IdentifierKind.Doi), ("isbn", IdentifierKind.Isbn), ("pmid", IdentifierKind.Pmid), ("urn", IdentifierKind.Urn), ("url", IdentifierKind.Url)];
        foreach (var (field, kind) in fields)
        {
            if (entry.Raw(field) is { } value)
            {
                yield return (kind == IdentifierKind.Url ? IdentifierText.Recognise(value) : null) ?? new RecordIdentifier(kind, value);
            }
        }
    }

    private static ResearchKind? Kind(string type) => type switch
    {
        "article" or "inproceedings" or "conference" or "proceedings" => ResearchKind.Article,
        "phdthesis" => ResearchKind.DoctoralThesis,
        "mastersthesis" => ResearchKind.StudentThesis,
        "techreport" or "report" => ResearchKind.Report,
        "book" or "inbook" or "incollection" or "collection" or "booklet" => ResearchKind.Book,
        _ => null,
    };
}
