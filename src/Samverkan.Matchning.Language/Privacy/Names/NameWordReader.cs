using System.Globalization;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>
/// Cuts a text into words for the name rules. Unlike <see cref="Tokenizer"/> it keeps capitals, hyphenated words and what stands
/// between the words, for that is what tells a name from a word.
/// </summary>
internal static class NameWordReader
{
    /// <summary>The words of a text in order.</summary>
    public static IReadOnlyList<NameWord> Read(string text)
    {
        var words = new List<NameWord>(text.Length / 6);
        var sentences = SentenceSplitter.Split(text);
        var (sentence, extra, opened) = (0, 0, -1);
        var (i, previousEnd) = (0, 0);
        while (i < text.Length)
        {
            var end = ReadWord(text, i);
            if (end == i)
            {
                i++;
                continue;
            }

            while (sentence + 1 < sentences.Count && sentences[sentence + 1].Start <= i)
            {
                sentence++;
            }

            var gap = words.Count == 0 ? Gap.Paragraph : ReadGap(text.AsSpan(previousEnd, i - previousEnd));
            extra += IsMissedBoundary(text, words, gap, i) ? 1 : 0;
            var starts = sentence + extra != opened || (gap & (Gap.LineBreak | Gap.Paragraph | Gap.Colon | Gap.Quote | Gap.Other)) != 0;
            var word = text.AsSpan(i, end - i);
            words.Add(new NameWord(i, end, NameKey.Of(word), ShapeOf(text, i, word), gap, sentence + extra, starts));
            (opened, previousEnd, i) = (sentence + extra, end, end);
        }

        return words;
    }

    // To the splitter the B of "8B. Han" is an initial; a class is none.
    private static bool IsMissedBoundary(string text, List<NameWord> words, Gap gap, int i) =>
        words.Count > 0 && words[^1].Shape == WordShape.Other && char.IsUpper(text[i])
        && (gap & (Gap.Stop | Gap.Space)) == (Gap.Stop | Gap.Space);

    private static int ReadWord(string text, int start)
    {
        if (Placeholder.IsAt(text, start))
        {
            return start + Placeholder.Length;
        }

        var i = start;
        while (i < text.Length && IsPart(text, i, start) && !Placeholder.IsAt(text, i))
        {
            i++;
        }

        return i;
    }

    private static bool IsPart(string text, int i, int start)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c))
        {
            return true;
        }

        if (i == start)
        {
            return false;
        }

        return c switch
        {
            '-' or '‑' or '‐' or '\'' or '’' or 'ʼ' =>
                i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]),
            ':' => i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLower(text[i + 1]), // SPSM:s, S:t
            _ => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark,
        };
    }

    private static WordShape ShapeOf(string text, int start, ReadOnlySpan<char> word)
    {
        if (Placeholder.IsAt(text, start))
        {
            return WordShape.Masked;
        }

        var (upper, lower, letters) = (0, 0, 0);
        var colon = word.IndexOf(':');
        foreach (var c in colon > 0 ? word[..colon] : word) // "EU:s" is written in capitals
        {
            if (char.IsDigit(c))
            {
                return WordShape.Other;
            }

            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return (upper, lower, letters) switch
        {
            (0, _, _) => WordShape.Lower,
            (1, 0, 1) => WordShape.Letter,
            (_, 0, _) => WordShape.AllCapitals,
            _ => char.IsUpper(word[0]) ? WordShape.Capital : WordShape.Other,
        };
    }

    private static Gap ReadGap(ReadOnlySpan<char> between)
    {
        var gap = Gap.None;
        foreach (var c in between)
        {
            gap |= c switch
            {
                '\n' when (gap & Gap.LineBreak) != 0 => Gap.Paragraph,
                '\n' => Gap.LineBreak,
                '.' or '!' or '?' or '…' => Gap.Stop,
                ',' or ';' => Gap.Comma,
                ':' => Gap.Colon,
                '(' or '[' => Gap.Open,
                ')' or ']' => Gap.Close,
                '&' or '/' => Gap.Pair,
                '"' or '”' or '“' or '„' or '»' or '«' or '\'' or '’' or '‘' => Gap.Quote,
                _ when char.IsWhiteSpace(c) => Gap.Space,
                _ => Gap.Other,
            };
        }

        return gap;
    }
}
