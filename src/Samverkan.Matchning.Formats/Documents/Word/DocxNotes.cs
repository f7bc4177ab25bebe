using System.Xml.Linq;

namespace Samverkan.Matchning.Formats.Documents.Word;

/// <summary>Footnotes and endnotes by their reference.</summary>
internal sealed class DocxNotes
{
    private readonly Dictionary<(string Reference, string Id), XElement> _notes = [];

    public static DocxNotes From(XElement? footnotes, XElement? endnotes)
    {
        var notes = new DocxNotes();
        notes.AddAll(footnotes, "footnoteReference");
        notes.AddAll(endnotes, "endnoteReference");
        return notes;
    }

    /// <summary>
    /// The note that a reference points to, once: a file could otherwise repeat a long note a million times. There is none for the
    /// separators that Word keeps among the notes.
    /// </summary>
    public XElement? Take(XElement reference) =>
        _notes.Remove((reference.Name.LocalName, reference.Value("id") ?? ""), out var note) ? note : null;

    private void AddAll(XElement? part, string reference)
    {
        foreach (var note in part?.Elements() ?? [])
        {
            if (note.Value("id") is { } id && note.Value("type") is null or "normal")
            {
                _notes.TryAdd((reference, id), note);
            }
        }
    }
}
