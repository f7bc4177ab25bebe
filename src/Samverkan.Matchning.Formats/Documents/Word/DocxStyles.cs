using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents.Word;

/// <summary>What the paragraph styles mean: which are headings, which are lists, which belong to a table of contents.</summary>
internal sealed partial class DocxStyles
{
    // Styles may build on each other in a circle in a file that somebody made by hand.
    private const int MaxInheritance = 20;

    // The title of the document stands above the first level of headings.
    private const int TitleLevel = 1;

    private readonly Dictionary<string, XElement> _styles;

    private DocxStyles(Dictionary<string, XElement> styles) => _styles = styles;

    public static DocxStyles From(XElement? part)
    {
        var styles = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var style in part?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
        {
            if (style.Value("styleId") is { } id)
            {
                styles.TryAdd(id, style);
            }
        }

        return new DocxStyles(styles);
    }

    /// <summary>The outline level of a paragraph (1 for the title, 2 and up for headings), or <see langword="null"/> for body text.</summary>
    /// <param name="properties">The paragraph's own properties, which win over its style.</param>
    public int? HeadingLevel(XElement? properties)
    {
        if (OutlineLevel(properties) is { } own)
        {
            return own > 0 ? own : null;
        }

        var styleId = properties.ChildValue("pStyle");
        foreach (var style in Inherited(styleId))
        {
            if (NamedLevel(style.ChildValue("name")) is { } named)
            {
                return named;
            }

            if (OutlineLevel(style.Child("pPr")) is { } level)
            {
                return level > 0 ? level : null;
            }
        }

        // A document without a styles part still names its styles.
        return styleId is not null && !_styles.ContainsKey(styleId) ? NamedLevel(styleId) : null;
    }

    /// <summary>Whether the paragraph is numbered or bulleted.</summary>
    public bool IsListItem(XElement? properties)
    {
        if (properties.Child("numPr").ChildValue("numId") is { } own)
        {
            return own != "0";
        }

        return Inherited(properties.ChildValue("pStyle")).Any(style => style.Child("pPr").Child("numPr") is not null);
    }

    /// <summary>Whether the paragraph is a line of a table of contents.</summary>
    public bool IsContents(XElement? properties) =>
        Inherited(properties.ChildValue("pStyle")).Any(style => ContentsName().IsMatch(style.ChildValue("name") ?? ""));

    /// <summary>Whether the paragraph's style is bold.</summary>
    public bool IsBold(XElement? properties) => Inherited(properties.ChildValue("pStyle")).Any(style => style.Child("rPr").IsOn("b"));

    private IEnumerable<XElement> Inherited(string? styleId)
    {
        for (var i = 0; i < MaxInheritance && styleId is not null && _styles.TryGetValue(styleId, out var style); i++)
        {
            yield return style;
            styleId = style.ChildValue("basedOn");
        }
    }

    /// <summary>The level of a heading, 0 where the outline says body text, <see langword="null"/> where it says nothing.</summary>
    private static int? OutlineLevel(XElement? properties) =>
        int.TryParse(properties.ChildValue("outlineLvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? (level < 9 ? level + 1 + TitleLevel : 0)
            : null;

    private static int? NamedLevel(string? name)
    {
        var match = HeadingName().Match(name ?? "");
        if (match.Success)
        {
            return match.Groups[1].Value[0] - '0' + TitleLevel;
        }

        return name is "Title" or "Rubrik" or "title" ? TitleLevel : null;
    }

    [GeneratedRegex(@"^(?:heading|rubrik|överskrift)\s?([1-9])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(?:toc|innehåll)\s?[1-9]$|^table of figures$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsName();
}
