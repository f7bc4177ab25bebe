using System.Globalization;
using System.Text.RegularExpressions;
using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Documents.Pdf;

/// <summary>Removes what is repeated in the margins of the pages: headers, footers and page numbers; and tables of contents.</summary>
internal static partial class RunningText
{
    // The share of the page's height, above and below, in which headers and footers stand.
    private const double Margin = 0.12;

    // Left and right pages may have headers of their own, and the first page often has none.
    private const double RepeatedOnShare = 0.4;

    public static IReadOnlyList<PdfPage> Remove(IReadOnlyList<PdfPage> pages)
    {
        var needed = Math.Max(2, (int)Math.Ceiling(pages.Count * RepeatedOnShare));
        var repeated = pages
            .SelectMany(page => page.Lines.Where(line => IsInMargin(line, page)).Select(Key).Distinct())
            .GroupBy(key => key, StringComparer.Ordinal)
            .Where(group => group.Count() >= needed)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);

        return [.. pages.Select(page => page with
        {
            Lines = [.. page.Lines.Where(line => !LineShape.IsContents(line.Text) && !(IsInMargin(line, page) && IsRunning(line, repeated)))],
        })];
    }

    private static bool IsRunning(PdfLine line, HashSet<string> repeated) => repeated.Contains(Key(line)) || PageNumber().IsMatch(line.Text);

    private static bool IsInMargin(PdfLine line, PdfPage page) =>
        line.Field is null && (line.Box.Bottom < page.Height * Margin || line.Box.Top > page.Height * (1 - Margin));

    /// <summary>The line with its numbers blotted out and its height on the page, so that "Sida 3" is the same as "Sida 4".</summary>
    private static string Key(PdfLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{Digits().Replace(line.Text, "#")}@{Math.Round(line.Box.Top / 10):0}");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(?:sid(?:an?)?\.?\s*)?\d{1,3}(?:\s*(?:av|/|\()\s*\d{1,3}\)?)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
