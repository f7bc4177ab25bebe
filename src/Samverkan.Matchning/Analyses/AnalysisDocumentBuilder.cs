using System.Text;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Analyses;

/// <summary>
/// Puts a document together from the blocks a reader finds, in reading order, and cuts it into passages. Readers only say
/// what stands in the file; how long a passage is, is decided here, once for all formats.
/// </summary>
public sealed class AnalysisDocumentBuilder
{
    /// <summary>
    /// Words after which a passage is closed at the next sentence border. Long passages average towards the same vector, and a
    /// person must be able to see at a glance what a finding rests on.
    /// </summary>
    public const int TargetWords = 70;

    /// <summary>
    /// Characters up to which a heading is one; longer ones are body text in the wrong style, which must be read as text, and would
    /// otherwise be classified anew with every passage below them.
    /// </summary>
    private const int MaxHeadingLength = 1000;

    // Typesetting that NFC keeps but no word list knows: U+FB00 and onwards.
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private readonly StringBuilder _text = new();
    private readonly List<Section> _sections = [];
    private readonly List<(int Level, string Title)> _headings = [];
    private List<Passage> _passages = [];
    private int _number;

    /// <summary>Whether any block with letters has been added.</summary>
    public bool HasText { get; private set; }

    /// <summary>Starts a section.</summary>
    /// <param name="level">Outline level, 1 for the outermost.</param>
    /// <param name="title">The heading as written; white space is folded. An empty one is ignored, a very long one is read as a paragraph.</param>
    public void AddHeading(int level, string title)
    {
        title = Fold(title);
        if (title.Length == 0)
        {
            return;
        }

        if (title.Length > MaxHeadingLength)
        {
            Add(PassageKind.Paragraph, title);
            return;
        }

        CloseSection();
        while (_headings.Count > 0 && _headings[^1].Level >= level)
        {
            _headings.RemoveAt(_headings.Count - 1);
        }

        _headings.Add((level, title));
        Append(title);
    }

    /// <summary>Adds a block of text under the current heading.</summary>
    /// <param name="kind">What the block is.</param>
    /// <param name="text">Its text; white space is folded, soft hyphens removed and the text normalised to NFC.</param>
    /// <param name="page">One-based page, where the format has pages.</param>
    public void Add(PassageKind kind, string text, int? page = null)
    {
        text = Fold(text);
        if (text.Length == 0)
        {
            return;
        }

        HasText = HasText || text.Any(char.IsLetter);
        var start = Append(text);
        var path = HeadingPath();
        foreach (var span in Cut(text))
        {
            _passages.Add(new Passage(++_number, kind, span.Shift(start), span.Of(text), path, page));
        }
    }

    /// <summary>Finishes the document.</summary>
    /// <param name="name">File name without folder.</param>
    /// <param name="format">What the content was recognised as.</param>
    public AnalysisDocument Build(string name, FileFormat format)
    {
        CloseSection();
        return new AnalysisDocument(name, format, _text.ToString(), _sections);
    }

    /// <summary>Groups sentences into passages of about <see cref="TargetWords"/> words.</summary>
    private static IEnumerable<TextSpan> Cut(string text)
    {
        var start = -1;
        var end = 0;
        var words = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var count = CountWords(text.AsSpan(sentence.Start, sentence.Length));
            if (start >= 0 && words + count > TargetWords)
            {
                yield return new TextSpan(start, end);
                start = -1;
                words = 0;
            }

            start = start < 0 ? sentence.Start : start;
            end = sentence.End;
            words += count;
        }

        if (start >= 0)
        {
            yield return new TextSpan(start, end);
        }
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.Split(' '))
        {
            count += text[range].IsEmpty ? 0 : 1;
        }

        return count;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;

        // A round trip through UTF-8 turns lone surrogates, which cannot be normalised, into replacement characters.
        // U+FFFE is not a character and cannot be normalised either.
        var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\uFFFE", "", StringComparison.Ordinal);
        foreach (var character in valid.Normalize(NormalizationForm.FormC))
        {
            if (character is '\u00AD' or '\u200B' or '\uFEFF' || (char.IsControl(character) && !char.IsWhiteSpace(character)))
            {
                continue;
            }

            if (char.IsWhiteSpace(character))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            if (character is >= '\uFB00' and <= '\uFB06')
            {
                folded.Append(Ligatures[character - '\uFB00']);
                continue;
            }

            folded.Append(character);
        }

        return folded.ToString();
    }

    private int Append(string block)
    {
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        var start = _text.Length;
        _text.Append(block);
        return start;
    }

    private string[] HeadingPath() => [.. _headings.Select(heading => heading.Title)];

    private void CloseSection()
    {
        if (_passages.Count > 0)
        {
            _sections.Add(new Section(HeadingPath(), _passages));
            _passages = [];
        }
    }
}
