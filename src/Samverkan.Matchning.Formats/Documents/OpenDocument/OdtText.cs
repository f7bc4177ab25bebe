using System.Text;
using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents.OpenDocument;

/// <summary>Gathers the text of one paragraph; notes and text boxes met on the way are kept for afterwards.</summary>
internal sealed class OdtText
{
    private readonly StringBuilder _text = new();

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Bodies of footnotes and endnotes, in order.</summary>
    public List<XElement> Notes { get; } = [];

    /// <summary>Text boxes anchored in the paragraph, in order.</summary>
    public List<XElement> TextBoxes { get; } = [];

    /// <summary>Adds what <paramref name="parent"/> holds. White space folds later, so a run of blanks is one blank.</summary>
    public void Add(XElement parent)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                _text.Append(text.Value);
            }
            else if (node is XElement element)
            {
                AddElement(element);
            }
        }
    }

    private void AddElement(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "s" or "tab" or "line-break":
                _text.Append(' ');
                break;
            case "note":
                Notes.AddRange(element.Elements().Where(child => child.Name.LocalName == "note-body"));
                break;
            case "text-box":
                TextBoxes.Add(element);
                break;
            case "annotation" or "placeholder" or "ruby-text" or "tracked-changes" or "hidden-text" or "title" or "desc" or "binary-data":
                break;
            default:
                Add(element);
                break;
        }
    }
}
