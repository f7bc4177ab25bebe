using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Samverkan.Matchning.Import;

/// <summary>Brings a record from any format into one shape: no markup, no control characters, nothing endless, nothing twice.</summary>
public static partial class RecordCleaner
{
    private const int EarliestYear = 1500;

    /// <summary>Cleans a record.</summary>
    /// <param name="record">As read.</param>
    /// <param name="thisYear">A year of publication later than the next one is none.</param>
    /// <returns>The same record, cleaned; its title is empty when nothing readable was left of it.</returns>
    public static ImportedRecord Clean(ImportedRecord record, int thisYear)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record with
        {
            Title = Line(record.Title, ImportLimits.MaxTitleLength) ?? "",
            Subtitle = Line(record.Subtitle, ImportLimits.MaxTitleLength),
            Abstract = Text(record.Abstract),
            Authors = [.. record.Authors.Take(ImportLimits.MaxAuthors).Select(Clean).OfType<ImportedAuthor>()],
            Organisations = Lines(record.Organisations),
            Year = record.Year is { } year && year >= EarliestYear && year <= thisYear + 1 ? year : null,
            Identifiers = [.. record.Identifiers.Take(ImportLimits.MaxListItems).Where(identifier => IdentifierText.Normalise(identifier) is not null)
                .Select(identifier => identifier with { Value = identifier.Value.Trim() })
                .DistinctBy(identifier => (identifier.Kind, IdentifierText.Normalise(identifier)))],
            Keywords = Lines(record.Keywords),
            SubjectCodes = Lines(record.SubjectCodes),
            Publisher = Line(record.Publisher, ImportLimits.MaxNameLength),
            SourceId = Line(record.SourceId, ImportLimits.MaxNameLength),
        };
    }

    /// <summary>The first four digits of a date that can be a year, however the rest of it is written; null when there are none.</summary>
    public static int? Year(string? date)
    {
        var match = FourDigits().Match(date ?? "");
        return match.Success ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A text on one line, without markup; null when nothing is left.</summary>
    public static string? Line(string? text, int maxLength) => Text(text, maxLength)?.Replace('\n', ' ');

    private static ImportedAuthor? Clean(ImportedAuthor author) =>
        Line(author.Name, ImportLimits.MaxNameLength) is { } name ? new ImportedAuthor(name, Lines(author.Affiliations)) : null;

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> texts) => texts.Count == 0 ? texts
        : [.. texts.Take(ImportLimits.MaxListItems).Select(text => Line(text, ImportLimits.MaxNameLength)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Text(string? text, int maxLength = ImportLimits.MaxTextLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Markup may itself be escaped ("&lt;p&gt;"), so a little more than the limit is looked at before the tags go.
        var raw = text.Length > maxLength * 2 ? text[..(maxLength * 2)] : text;
        if (raw.Contains('&', StringComparison.Ordinal))
        {
            raw = WebUtility.HtmlDecode(raw);
        }

        if (raw.Contains('<', StringComparison.Ordinal))
        {
            raw = Tag().Replace(Block().Replace(raw, "\n\n"), "");
        }

        var clean = Squeeze(raw, maxLength);
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Single spaces, at most one blank line in a row, no control characters, no half surrogate pairs.</summary>
    private static string Squeeze(string raw, int maxLength)
    {
        var clean = new StringBuilder(Math.Min(raw.Length, maxLength));
        var breaks = 0;
        var space = false;
        for (var i = 0; i < raw.Length && clean.Length < maxLength; i++)
        {
            var character = raw[i];
            if (character == '\n')
            {
                breaks++;
            }
            else if (char.IsWhiteSpace(character))
            {
                space = true;
            }
            else if (!IsDropped(raw, i))
            {
                if (clean.Length > 0 && (breaks > 0 || space))
                {
                    clean.Append(breaks > 1 ? "\n\n" : " ");
                }

                (breaks, space) = (0, false);
                clean.Append(character);
            }
        }

        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
        {
            clean.Length--; // cut in the middle of a pair
        }

        return clean.ToString();
    }

    private static bool IsDropped(string text, int i)
    {
        var character = text[i];
        return char.IsControl(character) || character == '\uFFFD' || character is >= '\u202A' and <= '\u202E'
            || (char.IsHighSurrogate(character) && !(i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
            || (char.IsLowSurrogate(character) && !(i > 0 && char.IsHighSurrogate(text[i - 1])));
    }

    [GeneratedRegex(@"</?(?:p|br|div|li|ul|ol|h[1-6]|jats:p|jats:title|jats:sec)\b[^<>]{0,200}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<!\d)[12]\d{3}(?!\d)")]
    private static partial Regex FourDigits();
}
