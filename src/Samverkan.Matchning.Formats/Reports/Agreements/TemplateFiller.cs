using System.Xml;
using System.Xml.Linq;
using static Samverkan.Matchning.Formats.Reports.Agreements.Placeholders;

namespace Samverkan.Matchning.Formats.Reports.Agreements;

/// <summary>
/// Fills the fields of one part of a document. Every place is filled once, from the template's own text: what a value says is
/// never looked at for fields.
/// </summary>
internal sealed class TemplateFiller(TemplateValues values, TemplateNotes notes)
{
    /// <summary>Fills a part in place.</summary>
    public void Fill(XElement root)
    {
        RepeatRows(root, W + "tr");
        RepeatRows(root, W + "p");
        foreach (var control in root.Descendants(W + "sdt").Where(control => Tag(control) is not null).ToList())
        {
            FillControl(control, Tag(control)!);
        }

        foreach (var paragraph in root.DescendantsAndSelf(W + "p").ToList())
        {
            FillParagraph(paragraph);
        }
    }

    /// <summary>
    /// Copies the innermost rows and paragraphs that hold fields of a list, once for each of its rows. A list without rows keeps one
    /// that shows what is missing. A row of several lists is repeated by the first of them.
    /// </summary>
    private void RepeatRows(XElement root, XName kind)
    {
        foreach (var row in root.Descendants(kind).Where(row => !row.Descendants(kind).Any() && RowOf(row) is null).ToList())
        {
            var list = Under(row).Select(values.ListOf).OfType<string>().FirstOrDefault();
            if (list is null)
            {
                continue;
            }

            IReadOnlyList<IReadOnlyDictionary<string, string?>> items = values.Lists[list] is { Count: > 0 } some ? some : [new Dictionary<string, string?>()];
            foreach (var item in items)
            {
                var copy = new XElement(row);
                RenumberIds(copy);
                copy.AddAnnotation(new RowValues(item));
                row.AddBeforeSelf(copy);
            }

            row.Remove();
        }
    }

    private void FillParagraph(XElement paragraph)
    {
        var texts = Texts(paragraph).FindAll(text => !text.Ancestors().Any(ancestor => ancestor.Annotation<Filled>() is not null));
        var whole = string.Concat(texts.Select(text => text.Value));
        if (IsBroken(whole))
        {
            notes.Broken(whole);
        }

        // From the end, so that the places of the earlier fields stay what they were.
        foreach (var match in In(whole).Reverse())
        {
            Replace(texts, match.Index, match.Length, Value(Name(match.Groups[1].Value), paragraph));
        }
    }

    private static void Replace(List<XElement> texts, int start, int length, FieldValue value)
    {
        var position = 0;
        var isFirst = true;
        foreach (var text in texts)
        {
            var own = text.Value;
            var from = Math.Clamp(start - position, 0, own.Length);
            var to = Math.Clamp(start + length - position, 0, own.Length);
            position += own.Length;
            if (from == to)
            {
                continue;
            }

            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            text.Value = own[..from];
            if (own.Length > to)
            {
                text.AddAfterSelf(Text(own[to..]));
            }

            if (isFirst)
            {
                Write(text, value);
                isFirst = false;
            }
        }
    }

    private void FillControl(XElement control, string field)
    {
        if (!values.Labels.ContainsKey(field))
        {
            notes.Unknown(field);
            return;
        }

        var run = control.Element(W + "sdtContent")?.Descendants(W + "r").FirstOrDefault(run => run.Element(W + "t") is not null);
        if (run is null)
        {
            notes.EmptyControl(field);
            return;
        }

        // The first run's looks are kept; the grey style of a prompt is not.
        control.Element(W + "sdtPr")!.Elements().Where(child => child.Name == W + "showingPlcHdr" || child.Name == W + "placeholder").Remove();
        run.Element(W + "rPr")?.Elements(W + "rStyle").Remove();
        var content = control.Element(W + "sdtContent")!;
        content.Descendants(W + "r").Where(other => other != run).Remove();
        content.Descendants(W + "p").Where(paragraph => !run.Ancestors().Contains(paragraph)).Remove();
        run.Elements().Where(child => child.Name != W + "rPr").Remove();
        var text = Text("");
        run.Add(text);
        Write(text, Value(field, control));
        control.AddAnnotation(new Filled());
    }

    /// <summary>Adds the value after a text, line by line; what is missing is marked yellow.</summary>
    private static void Write(XElement text, FieldValue value)
    {
        if (value.IsMissing)
        {
            SplitAfter(text, value.Text);
            return;
        }

        var lines = Clean(value.Text).Split('\n');
        text.Value += lines[0];
        var last = text;
        foreach (var line in lines.Skip(1))
        {
            var next = Text(line);
            last.AddAfterSelf(new XElement(W + "br"), next);
            last = next;
        }
    }

    /// <summary>Puts a run of its own between a text and what follows it in its run, since a run has one look.</summary>
    private static void SplitAfter(XElement text, string missing)
    {
        var run = text.Parent!;
        var properties = run.Element(W + "rPr");
        var rest = text.ElementsAfterSelf().ToList();
        rest.Remove();
        var marked = properties is null ? new XElement(W + "rPr") : new XElement(properties);
        marked.Elements(W + "highlight").Remove();
        AddHighlight(marked);
        if (rest.Count > 0)
        {
            run.AddAfterSelf(new XElement(W + "r", properties is null ? null : new XElement(properties), rest));
        }

        run.AddAfterSelf(new XElement(W + "r", marked, Text(missing)));
    }

    /// <summary>In the schema's order: highlight comes before these.</summary>
    private static void AddHighlight(XElement properties)
    {
        string[] after = ["u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"];
        var highlight = new XElement(W + "highlight", new XAttribute(W + "val", "yellow"));
        var next = properties.Elements().FirstOrDefault(child => after.Contains(child.Name.LocalName));
        if (next is null)
        {
            properties.Add(highlight);
        }
        else
        {
            next.AddBeforeSelf(highlight);
        }
    }

    private FieldValue Value(string field, XElement place)
    {
        if (!values.Labels.TryGetValue(field, out var label))
        {
            notes.Unknown(field);
            return new FieldValue($"[okänt fält: {field}]", IsMissing: true);
        }

        var row = RowOf(place)?.Values;
        var value = values.ListOf(field) is null ? values.Fields.GetValueOrDefault(field) : row?.GetValueOrDefault(field);
        value ??= values.Optional.Contains(field) && row is { Count: > 0 } ? "–" : null;
        if (value is not null)
        {
            return new FieldValue(value, IsMissing: false);
        }

        notes.Missing(label);
        return new FieldValue($"[saknas: {label}]", IsMissing: true);
    }

    private static RowValues? RowOf(XElement place) => place.AncestorsAndSelf().Select(ancestor => ancestor.Annotation<RowValues>()).FirstOrDefault(row => row is not null);

    /// <summary>Ids of controls and paragraphs must be unique; Word gives new ones when they are absent.</summary>
    private static void RenumberIds(XElement copy)
    {
        copy.Descendants(W + "sdtPr").Elements(W + "id").Remove();
        copy.Descendants().Where(element => element.Name == W + "bookmarkStart" || element.Name == W + "bookmarkEnd").ToList().ForEach(mark => mark.Remove());
        copy.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "paraId" or "textId").Remove();
    }

    private static XElement Text(string text) => new(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    /// <summary>Characters that XML cannot hold would make a document that nobody can open.</summary>
    private static string Clean(string text)
    {
        var normalised = text.ReplaceLineEndings("\n");
        return string.Concat(normalised.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
    }

    private sealed record FieldValue(string Text, bool IsMissing);

    private sealed record RowValues(IReadOnlyDictionary<string, string?> Values);

    private sealed record Filled;
}
