using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Web.Pages.Sok;

/// <summary>A piece of text, marked or not.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsMarked">Whether it is one of the words searched for.</param>
internal readonly record struct Piece(string Text, bool IsMarked);

/// <summary>Cuts out of a record the lines that tell why it was found.</summary>
internal static class Snippet
{
    private const int Length = 260;

    /// <summary>A whole text in pieces.</summary>
    public static IReadOnlyList<Piece> Whole(string text, IReadOnlyList<TextSpan> marks) => Cut(text, new TextSpan(0, text.Length), marks);

    /// <summary>
    /// About three lines: whole sentences from the first on, from where most of the words stand; the beginning when none does.
    /// </summary>
    public static IReadOnlyList<Piece> Best(string text, IReadOnlyList<TextSpan> marks)
    {
        var sentences = SentenceSplitter.Split(text);
        if (sentences.Count == 0)
        {
            return [];
        }

        var best = sentences.Select((sentence, number) => (Window: Window(sentences, number), number))
            .MaxBy(choice => (marks.Count(mark => mark.Overlaps(choice.Window)), -choice.number)).Window;
        var pieces = Cut(text, best, marks);
        return best.End < text.TrimEnd().Length ? [.. pieces, new Piece(" …", false)] : pieces;
    }

    private static TextSpan Window(IReadOnlyList<TextSpan> sentences, int first)
    {
        var start = sentences[first].Start;
        var end = sentences[first].End;
        for (var next = first + 1; next < sentences.Count && sentences[next].End - start <= Length; next++)
        {
            end = sentences[next].End;
        }

        return new TextSpan(start, Math.Min(end, start + (2 * Length)));
    }

    private static List<Piece> Cut(string text, TextSpan window, IReadOnlyList<TextSpan> marks)
    {
        List<Piece> pieces = [];
        var position = window.Start;
        foreach (var mark in marks.Where(mark => mark.Start >= window.Start && mark.End <= window.End))
        {
            Add(position, mark.Start, false);
            Add(mark.Start, mark.End, true);
            position = mark.End;
        }

        Add(position, window.End, false);
        return pieces;

        void Add(int start, int end, bool isMarked)
        {
            if (end > start)
            {
                pieces.Add(new Piece(text[start..end].ReplaceLineEndings(" "), isMarked));
            }
        }
    }
}
