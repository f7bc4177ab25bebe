using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Samverkan.Matchning.Analyses;

namespace Samverkan.Matchning.Formats.Documents.OpenDocument;

/// <summary>One walk through the body of an OpenDocument text.</summary>
internal sealed class OdtWalk(AnalysisDocumentBuilder builder, CancellationToken cancellationToken)
{
    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace TextNs = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    public void Blocks(XElement parent, PassageKind kind)
    {
        foreach (var element in parent.Elements())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (element.Name.LocalName)
            {
                case "h":
                    var heading = new OdtText();
                    heading.Add(element);
                    builder.AddHeading(Level(element), heading.Text);
                    AddAside(heading);
                    break;
                case "p":
                    var paragraph = new OdtText();
                    paragraph.Add(element);
                    builder.Add(kind, paragraph.Text);
                    AddAside(paragraph);
                    break;
                case "list":
                    Blocks(element, PassageKind.ListItem);
                    break;
                case "table":
                    Table(element);
                    break;
                case "section" when (string?)element.Attribute(TextNs + "display") == "none":
                case "tracked-changes" or "table-of-content" or "illustration-index" or "table-index" or "alphabetical-index"
                    or "forms" or "sequence-decls" or "annotation":
                    break;
                default:
                    Blocks(element, kind);
                    break;
            }
        }
    }

    private void Table(XElement table)
    {
        foreach (var row in table.Descendants().Where(element => element.Name.LocalName == "table-row" && Nearest(element, "table") == table))
        {
            var cells = row.Elements().Where(element => element.Name.LocalName == "table-cell").ToList();
            if (cells.Count == 1)
            {
                Blocks(cells[0], PassageKind.Paragraph);
                continue;
            }

            var asides = new List<OdtText>();
            builder.Add(PassageKind.TableRow, TableRows.Join(cells.Select(cell => CellText(cell, asides))));
            asides.ForEach(AddAside);
        }
    }

    private static string CellText(XElement cell, List<OdtText> asides)
    {
        var text = new StringBuilder();
        foreach (var block in cell.Descendants().Where(element => element.Name == TextNs + "p" || element.Name == TextNs + "h"))
        {
            // A paragraph inside another one belongs to a note or a text box, which come after the row.
            if (block.Ancestors().TakeWhile(ancestor => ancestor != cell).Any(ancestor => ancestor.Name.LocalName is "p" or "h"))
            {
                continue;
            }

            var paragraph = new OdtText();
            paragraph.Add(block);
            asides.Add(paragraph);
            text.Append(paragraph.Text).Append(' ');
        }

        return text.ToString();
    }

    private void AddAside(OdtText text)
    {
        foreach (var box in text.TextBoxes)
        {
            Blocks(box, PassageKind.Paragraph);
        }

        foreach (var note in text.Notes)
        {
            Blocks(note, PassageKind.Footnote);
        }
    }

    private static XElement? Nearest(XElement element, string name) =>
        element.Ancestors().FirstOrDefault(ancestor => ancestor.Name.LocalName == name);

    private static int Level(XElement heading) =>
        int.TryParse((string?)heading.Attribute(TextNs + "outline-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? Math.Clamp(level, 1, 10)
            : 1;
}
