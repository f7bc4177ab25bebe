using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents.Word;

/// <summary>
/// Gathers the text of one paragraph as a reader of the final version sees it: inserted text in, deleted, hidden and placeholder
/// text out, form fields with their answers. Notes and text boxes met on the way are kept for afterwards.
/// </summary>
internal sealed class DocxRuns
{
    private readonly StringBuilder _text = new();

    // Legacy fields nest (a form field in an IF field); of each, only what stands after its separator is shown.
    private readonly Stack<bool> _fieldShowsResult = new();
    private int _fieldsBeforeResult;

    private bool _anyPlain;
    private bool _anyBold;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether all the text is bold.</summary>
    public bool IsBold => _anyBold && !_anyPlain;

    /// <summary>Whether the text holds the answer of a form field or a content control.</summary>
    public bool HasAnswer { get; private set; }

    /// <summary>References to notes, in order.</summary>
    public List<XElement> References { get; } = [];

    /// <summary>Text boxes anchored in the paragraph, in order.</summary>
    public List<XElement> TextBoxes { get; } = [];

    /// <summary>Adds what <paramref name="parent"/> holds.</summary>
    public void Add(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            AddElement(element);
        }
    }

    private void AddElement(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "rt":
                break;
            case "r":
                AddRun(element);
                break;
            case "t":
                AppendShown(element.Value);
                break;
            case "tab" or "br" or "cr" or "ptab":
                AppendShown(" ");
                break;
            case "noBreakHyphen":
                AppendShown("-");
                break;
            case "sdt":
                AddControl(element);
                break;
            case "fldChar":
                AddFieldMark(element);
                break;
            case "footnoteReference" or "endnoteReference":
                References.Add(element);
                break;
            case "txbxContent":
                TextBoxes.Add(element);
                break;
            case "AlternateContent":
                // The fallback repeats the choice for older programs.
                Add(element.Child("Choice") ?? element.Child("Fallback") ?? new XElement("none"));
                break;
            default:
                Add(element);
                break;
        }
    }

    private void AddRun(XElement run)
    {
        var properties = run.Child("rPr");
        if (properties.IsOn("vanish"))
        {
            return;
        }

        if (run.Elements().Any(child => child.Name.LocalName == "t" && !string.IsNullOrWhiteSpace(child.Value)))
        {
            _anyBold |= properties.IsOn("b");
            _anyPlain |= !properties.IsOn("b");
        }

        Add(run);
    }

    private void AddControl(XElement control)
    {
        var properties = control.Child("sdtPr");
        if (properties.IsOn("showingPlcHdr") || control.Child("sdtContent") is not { } content)
        {
            return;
        }

        var before = _text.Length;
        Add(content);
        HasAnswer |= _text.Length > before && properties.Child("checkbox") is null;
    }

    private void AddFieldMark(XElement mark)
    {
        switch (mark.Value("fldCharType"))
        {
            case "begin":
                _fieldShowsResult.Push(false);
                _fieldsBeforeResult++;
                AddFormData(mark.Child("ffData"));
                break;
            case "separate" when _fieldShowsResult.Count > 0:
                LeaveField();
                _fieldShowsResult.Push(true);
                break;
            case "end" when _fieldShowsResult.Count > 0:
                LeaveField();
                break;
        }
    }

    private void LeaveField() => _fieldsBeforeResult -= _fieldShowsResult.Pop() ? 0 : 1;

    private void AddFormData(XElement? data)
    {
        if (data is null)
        {
            return;
        }

        if (data.Child("checkBox") is { } box)
        {
            _text.Append((box.Child("checked") is null ? box.IsOn("default") : box.IsOn("checked")) ? "☒" : "☐");
        }
        else if (data.Child("ddList") is { } list)
        {
            var chosen = int.TryParse(list.ChildValue("result") ?? list.ChildValue("default"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
            var entry = list.Elements().Where(child => child.Name.LocalName == "listEntry").ElementAtOrDefault(chosen);
            _text.Append(entry.Value("val"));
            HasAnswer |= entry is not null;
        }
        else if (data.Child("textInput") is not null)
        {
            HasAnswer = true;
        }
    }

    private void AppendShown(string text)
    {
        if (_fieldsBeforeResult == 0)
        {
            _text.Append(text);
        }
    }
}
