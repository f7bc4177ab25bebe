using System.Runtime.CompilerServices;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>
/// Reads RIS: lines "TY  - JOUR", one record from TY to ER. A record whose ER is missing ends where the next begins; a line without a
/// tag goes on with the one before it.
/// </summary>
internal sealed class RisReader(RecordLimits limits)
{
    private const int MaxLines = 50_000;

    public async IAsyncEnumerable<ImportEntry> ReadAsync(TextReader text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new BoundedLines(text, limits.MaxLineLength);
        var fields = new List<(string Tag, string Value)>();
        var number = 0L;
        var isStray = false;
        while (await lines.ReadAsync(cancellationToken) is var (line, isWhole))
        {
            if (!isWhole || fields.Count > MaxLines)
            {
                fields.Clear();
                isStray = true;
                yield return RecordRejections.TooLong(++number, limits.MaxLineLength);
                continue;
            }

            var (tag, value) = Split(line);
            if (tag is "TY" or "ER" && fields.Count > 0)
            {
                yield return Finish(fields, ++number);
            }

            if (tag == "TY")
            {
                isStray = false;
                fields.Add((tag, value));
            }
            else if (fields.Count > 0 && tag != "ER")
            {
                Add(fields, tag, value);
            }
            else if (!isStray && tag is not (null or "ER") && fields.Count == 0)
            {
                isStray = true; // told once, not for every line until the next record
                yield return RecordRejections.BadRis(++number);
            }
        }

        if (fields.Count > 0)
        {
            yield return Finish(fields, ++number);
        }
    }

    private static void Add(List<(string Tag, string Value)> fields, string? tag, string value)
    {
        if (tag is not null)
        {
            fields.Add((tag, value));
        }
        else if (value.Length > 0)
        {
            fields[^1] = (fields[^1].Tag, $"{fields[^1].Value} {value}");
        }
    }

    private static (string? Tag, string Value) Split(string line)
    {
        var start = line.TrimStart('\uFEFF');
        return start.Length >= 5 && char.IsAsciiLetterUpper(start[0]) && char.IsAsciiLetterOrDigit(start[1]) && start[2] == ' '
            && start.AsSpan(2).TrimStart(' ').StartsWith("-")
            ? (start[..2], start[(start.IndexOf('-', StringComparison.Ordinal) + 1)..].Trim())
            : (null, start.Trim());
    }

    private static ImportEntry Finish(List<(string Tag, string Value)> fields, long number)
    {
        var values = fields.ToLookup(field => field.Tag, field => field.Value);
        fields.Clear();
        return First(values, "TI", "T1", "CT", "BT") is { Length: > 0 } title ? new ReadEntry(number, Record(values, title)) : RecordRejections.NoTitle(number);
    }

    private static ImportedRecord Record(ILookup<string, string> values, string title)
    {
        // Affiliations stand beside no author in particular, so every author is taken to have them.
        var affiliations = values["AD"].Concat(values["C1"]).ToArray();
        return new ImportedRecord
        {
            Title = title,
            Abstract = First(values, "AB", "N2"),
            Authors = [.. values["AU"].Concat(values["A1"]).Take(ImportLimits.MaxAuthors).Select((name, i) => new ImportedAuthor(name, i == 0 ? affiliations : []))],
            Year = RecordCleaner.Year(First(values, "PY", "Y1", "DA")),
            Kind = Kind(First(values, "TY")),
            Language = First(values, "LA"),
            Identifiers = [.. values["DO"].Select(value => new RecordIdentifier(IdentifierKind.Doi, value)),
                .. values["SN"].Select(value => new RecordIdentifier(IdentifierKind.Isbn, value)),
                .. values["UR"].Concat(values["L2"]).Select(value => IdentifierText.Recognise(value) ?? new RecordIdentifier(IdentifierKind.Url, value))],
            Keywords = [.. values["KW"]],
            Publisher = First(values, "JO", "JF", "T2", "PB"),
            SourceId = First(values, "ID", "AN"),
        };
    }

    private static string? First(ILookup<string, string> values, params string[] tags) =>
        tags.Select(tag => values[tag].FirstOrDefault(value => value.Length > 0)).FirstOrDefault(value => value is not null);

    private static ResearchKind? Kind(string? type) => type switch
    {
        "JOUR" or "JFULL" or "EJOUR" or "MGZN" or "CONF" or "CPAPER" => ResearchKind.Article,
        "THES" => ResearchKind.DoctoralThesis,
        "RPRT" => ResearchKind.Report,
        "BOOK" or "EBOOK" or "CHAP" or "ECHAP" or "EDBOOK" => ResearchKind.Book,
        "GOVDOC" => ResearchKind.GovernmentInquiry,
        _ => null,
    };
}
