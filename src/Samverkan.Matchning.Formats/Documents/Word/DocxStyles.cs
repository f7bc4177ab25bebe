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
    private readonly Dictionary<string, Meaning> _meanings = new(StringComparer.Ordinal);

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
        var level = OutlineLevel(properties) ?? MeaningOf(properties).Level;
        return level > 0 ? level : null;
    }

    /// <summary>Whether the paragraph is numbered or bulleted.</summary>
    public bool IsListItem(XElement? properties) =>
        properties.Child("numPr").ChildValue("numId") is { } own ? own != "0" : MeaningOf(properties).IsList;

    /// <summary>Whether the paragraph is a line of a table of contents.</summary>
    public bool IsContents(XElement? properties) => MeaningOf(properties).IsContents;

    /// <summary>Whether the paragraph's style is bold.</summary>
    public bool IsBold(XElement? properties) => MeaningOf(properties).IsBold;

    private Meaning MeaningOf(XElement? properties)
    {
        var id = properties.ChildValue("pStyle") ?? "";
        if (!_meanings.TryGetValue(id, out var meaning))
        {
            var chain = Inherited(id).ToList();
            meaning = new Meaning(
                // A document without a styles part still names its styles.
                chain.Count == 0 ? NamedLevel(id) : chain.Select(Level).FirstOrDefault(level => level is not null),
                chain.Exists(style => style.Child("pPr").Child("numPr") is not null),
                chain.Exists(style => ContentsName().IsMatch(style.ChildValue("name") ?? "")),
                chain.Exists(style => style.Child("rPr").IsOn("b")));
            _meanings.Add(id, meaning);
        }

        return meaning;
    }

    private static int? Level(XElement style) => NamedLevel(style.ChildValue("name")) ?? OutlineLevel(style.Child("pPr"));

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

    private sealed record Meaning(int? Level, bool IsList, bool IsContents, bool IsBold);

    [GeneratedRegex(@"^(?:heading|rubrik|överskrift)\s?([1-9])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(?:toc|innehåll)\s?[1-9]$|^table of figures$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsName();
}
