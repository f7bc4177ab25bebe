using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents.Text;

/// <summary>One walk through an HTML tree: text gathers until a block begins or ends.</summary>
internal sealed class HtmlWalk(AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
{
    // The parser builds trees of any depth, and a stack overflow would end the process. No page that people read nests this deep.
    public const int MaxDepth = 400;

    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
    [
        "script", "style", "nav", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "head",
        "select", "button", "input", "datalist", "img", "map", "title", "del",
    ]);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "o:p", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]);

    private readonly StringBuilder _text = new();
    private PassageKind _kind;

    public void Blocks(INode parent, PassageKind kind, int depth)
    {
        CheckDepth(depth);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                _kind = kind;
                _text.Append(text.Data);
            }
            else if (node is IElement element && !IsHidden(element))
            {
                Element(element, kind, depth);
            }
        }
    }

    public void Close()
    {
        builder.Add(_kind, _text.ToString());
        _text.Clear();
    }

    private void Element(IElement element, PassageKind kind, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                _text.Append(' ');
                return;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Close();
                builder.AddHeading(element.LocalName[1] - '0', InlineText(element, depth));
                return;
            case "tr":
                Close();
                Row(element, depth);
                return;
            case "dl":
                Close();
                Definitions(element, depth);
                return;
            case var name when Inline.Contains(name):
                Blocks(element, kind, depth + 1);
                return;
        }

        Close();
        Blocks(element, KindOf(element, kind), depth + 1);
        Close();
    }

    private static PassageKind KindOf(IElement element, PassageKind kind) => element.LocalName switch
    {
        "li" => PassageKind.ListItem,
        "textarea" => PassageKind.FormField,
        _ => element.GetAttribute("role") is "doc-footnote" or "doc-endnote" ? PassageKind.Footnote : kind,
    };

    /// <summary>A row with one cell is layout: what stands in it is read as if the table were not there.</summary>
    private void Row(IElement row, int depth)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th" && !IsHidden(cell)).ToList();
        if (cells.Count == 1)
        {
            Blocks(cells[0], PassageKind.Paragraph, depth + 1);
            Close();
            return;
        }

        builder.Add(PassageKind.TableRow, TableRows.Join(cells.Select(cell => InlineText(cell, depth + 1))));
    }

    private void Definitions(IElement list, int depth)
    {
        CheckDepth(depth);
        var term = "";
        foreach (var item in list.Children.Where(item => !IsHidden(item)))
        {
            switch (item.LocalName)
            {
                case "dt":
                    term = InlineText(item, depth);
                    break;
                case "dd":
                    builder.Add(PassageKind.ListItem, $"{term.Trim()}: {InlineText(item, depth)}".TrimStart(':', ' '));
                    break;
                default:
                    Definitions(item, depth + 1);
                    break;
            }
        }
    }

    private static string InlineText(IElement element, int depth)
    {
        var text = new StringBuilder();
        Gather(element, text, depth);
        return text.ToString();
    }

    private static void Gather(INode parent, StringBuilder text, int depth)
    {
        CheckDepth(depth);
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText run)
            {
                text.Append(run.Data);
            }
            else if (node is IElement element && !IsHidden(element))
            {
                var gap = Inline.Contains(element.LocalName) ? "" : " ";
                text.Append(gap);
                Gather(element, text, depth + 1);
                text.Append(gap);
            }
        }
    }

    private static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
        {
            throw Rejections.Damaged();
        }
    }

    private static bool IsHidden(IElement element) =>
        Skipped.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") is "true"
        || element.GetAttribute("role") is "navigation"
        || (element.GetAttribute("style") is { } style && HidesItself(style));

    private static bool HidesItself(string style)
    {
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
