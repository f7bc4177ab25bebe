using System.Text;
using System.Xml.Linq;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Formats.Documents.Text;

namespace Samverkan.Matchning.Formats.Documents.Word;

/// <summary>One walk through the body of a Word document, block by block.</summary>
internal sealed class DocxWalk(AnalysisDocumentBuilder builder, DocxStyles styles, DocxNotes notes, CancellationToken cancellationToken)
{
    // Below every heading that has a style: authors who set headings in bold do so within their styled chapters.
    private const int BoldHeadingLevel = 20;

    // The beginning of a paragraph whose end mark was deleted with tracked changes; it goes on in the next one.
    private readonly StringBuilder _unfinished = new();

    public void Blocks(XElement parent, PassageKind kind)
    {
        foreach (var element in parent.Elements())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (element.Name.LocalName)
            {
                case "p":
                    Paragraph(element, kind);
                    break;
                case "tbl":
                    Table(element);
                    break;
                case "sdt":
                    Control(element, kind);
                    break;
                case "AlternateContent":
                    Blocks(element.Child("Choice") ?? element.Child("Fallback") ?? element, kind);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag" or "Choice" or "Fallback":
                    Blocks(element, kind);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph, PassageKind kind)
    {
        var properties = paragraph.Child("pPr");
        if (styles.IsContents(properties))
        {
            return;
        }

        var runs = new DocxRuns();
        runs.Add(paragraph);
        _unfinished.Append(runs.Text);
        if (properties.Child("rPr").Child("del") is not null)
        {
            return;
        }

        var text = _unfinished.ToString();
        _unfinished.Clear();
        if (kind == PassageKind.Paragraph && styles.HeadingLevel(properties) is { } level)
        {
            builder.AddHeading(level, text);
        }
        else if (kind == PassageKind.Paragraph && IsBoldHeading(paragraph, properties, runs, text))
        {
            builder.AddHeading(BoldHeadingLevel, text);
        }
        else
        {
            AddText(text, properties, runs, kind);
        }

        AddAside(runs);
    }

    private void AddText(string text, XElement? properties, DocxRuns runs, PassageKind kind)
    {
        if (kind == PassageKind.Paragraph && runs.HasAnswer)
        {
            kind = PassageKind.FormField;
        }
        else if (kind == PassageKind.Paragraph && (styles.IsListItem(properties) | LineShape.IsBullet(text, out var item)))
        {
            text = item;
            kind = PassageKind.ListItem;
        }

        builder.Add(kind, text);
    }

    /// <summary>A short bold line directly above ordinary text does the work of a heading.</summary>
    private bool IsBoldHeading(XElement paragraph, XElement? properties, DocxRuns runs, string text) =>
        (runs.IsBold || styles.IsBold(properties)) && !styles.IsListItem(properties) && LineShape.IsTitle(text)
        && paragraph.Parent?.Name.LocalName is "body" or "sdtContent"
        && paragraph.ElementsAfterSelf().FirstOrDefault() is { Name.LocalName: "p" or "tbl" or "sdt" };

    private void Control(XElement control, PassageKind kind)
    {
        var properties = control.Child("sdtPr");
        var gallery = properties.Child("docPartObj").ChildValue("docPartGallery");
        if (properties.IsOn("showingPlcHdr") || gallery == "Table of Contents" || control.Child("sdtContent") is not { } content)
        {
            return;
        }

        var isAnswer = gallery is null && properties is not null && !properties.Elements().Any(child => child.Name.LocalName is "group" or "bibliography");
        Blocks(content, kind == PassageKind.Paragraph && isAnswer ? PassageKind.FormField : kind);
    }

    /// <summary>A row with one cell is layout: what stands in it is read as if the table were not there.</summary>
    private void Table(XElement table)
    {
        foreach (var row in Unwrapped(table, "tr"))
        {
            if (row.Child("trPr").Child("del") is not null)
            {
                continue;
            }

            var cells = Unwrapped(row, "tc").ToList();
            if (cells.Count == 1)
            {
                Blocks(cells[0], PassageKind.Paragraph);
                continue;
            }

            var asides = new List<DocxRuns>();
            builder.Add(PassageKind.TableRow, TableRows.Join(cells.Select(cell => CellText(cell, asides))));
            asides.ForEach(AddAside);
        }
    }

    /// <summary>The rows or cells under an element, also those inside content controls and tracked insertions.</summary>
    private static IEnumerable<XElement> Unwrapped(XElement parent, string name) => parent.Elements().SelectMany(child => child.Name.LocalName switch
    {
        var local when local == name => [child],
        "sdt" when !child.Child("sdtPr").IsOn("showingPlcHdr") => Unwrapped(child.Child("sdtContent") ?? child, name),
        "ins" or "customXml" => Unwrapped(child, name),
        _ => Enumerable.Empty<XElement>(),
    });

    private static string CellText(XElement cell, List<DocxRuns> asides)
    {
        var text = new StringBuilder();
        foreach (var element in cell.Elements())
        {
            var part = element.Name.LocalName switch
            {
                "p" => ParagraphText(element, asides),
                "sdt" when element.Child("sdtPr").IsOn("showingPlcHdr") => "",
                "sdt" => CellText(element.Child("sdtContent") ?? new XElement("none"), asides),
                "tbl" or "tr" or "tc" or "ins" or "customXml" => CellText(element, asides),
                _ => "",
            };
            text.Append(part).Append(' ');
        }

        return text.ToString();
    }

    private static string ParagraphText(XElement paragraph, List<DocxRuns> asides)
    {
        var runs = new DocxRuns();
        runs.Add(paragraph);
        asides.Add(runs);
        return runs.Text;
    }

    private void AddAside(DocxRuns runs)
    {
        foreach (var box in runs.TextBoxes)
        {
            Blocks(box, PassageKind.Paragraph);
        }

        foreach (var note in runs.References.Select(notes.Take).OfType<XElement>())
        {
            var text = string.Join(' ', note.Elements().Select(paragraph => ParagraphText(paragraph, [])));
            builder.Add(PassageKind.Footnote, text);
        }
    }
}
