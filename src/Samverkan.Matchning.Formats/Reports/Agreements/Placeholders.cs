using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Reports.Agreements;

/// <summary>
/// Finds fields in Word's XML: <c>{{fält}}</c> in running text, even where Word has split it over several runs, and content
/// controls whose tag is the field's name.
/// </summary>
internal static partial class Placeholders
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The text elements of a paragraph in order, without those of paragraphs inside it (text boxes).</summary>
    public static List<XElement> Texts(XElement paragraph) =>
        [.. paragraph.Descendants(W + "t").Where(text => text.Ancestors(W + "p").First() == paragraph && IsPlain(text, paragraph))];

    /// <summary>The fields written in a text, with where they stand.</summary>
    public static MatchCollection In(string text) => Field().Matches(text);

    /// <summary>The name in a match or a tag: case and blanks do not matter.</summary>
    public static string Name(string written) => string.Concat(written.Where(character => !char.IsWhiteSpace(character))).Normalize().ToLowerInvariant();

    /// <summary>The field of a content control; those with tags that are no names of ours are Word's own business.</summary>
    public static string? Tag(XElement control) =>
        (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") is { } tag && TagName().IsMatch(tag) ? Name(tag) : null;

    /// <summary>Whether a text begins a field that it does not end, or ends one that it does not begin.</summary>
    public static bool IsBroken(string text)
    {
        var rest = Field().Replace(text, "");
        return rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal);
    }

    /// <summary>All fields under an element, outermost included.</summary>
    public static IEnumerable<string> Under(XElement element) =>
        element.DescendantsAndSelf(W + "p").SelectMany(paragraph => In(string.Concat(Texts(paragraph).Select(text => text.Value))))
            .Select(match => Name(match.Groups[1].Value))
            .Concat(element.DescendantsAndSelf(W + "sdt").Select(Tag).OfType<string>());

    /// <summary>Not the text of deleted runs, which Word keeps for tracked changes.</summary>
    private static bool IsPlain(XElement text, XElement paragraph) =>
        !text.Ancestors().TakeWhile(ancestor => ancestor != paragraph).Any(ancestor => ancestor.Name == W + "del");

    [GeneratedRegex(@"\{\{\s*([\p{L}\p{M}][\p{L}\p{M}\p{Nd}_. -]{0,60}?)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^[\p{Ll}\p{M}_]+(\.[\p{Ll}\p{M}_]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TagName();
}
