using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Analysis;

/// <summary>
/// Splits Swedish running text into sentences. A full stop ends a sentence only when what stands before it is not an
/// abbreviation or an ordinal and what follows starts like a sentence, so "t.ex.", "kap.", "SOU 2016:94" and "12.30" survive.
/// </summary>
public static class SentenceSplitter
{
    // Abbreviations after which a capital letter is still the same sentence (names, numbers and chapters follow them).
    private static readonly FrozenSet<string> NeverFinal = new[]
    {
        "t.ex", "bl.a", "d.v.s", "dvs", "fr.o.m", "t.o.m", "s.k", "m.a.o", "f.d", "f.n", "p.g.a", "pga", "o.d", "resp", "ca", "c:a",
        "kap", "st", "nr", "art", "jfr", "prop", "bet", "dnr", "kl", "tel", "avs", "ev", "exkl", "inkl", "enl", "fig", "tab", "bil",
        "prof", "doc", "dr", "sid", "s", "p", "mom", "vol", "red", "uppl", "utg", "max", "min", "forts", "obs", "årg", "åk", "ang",
        "spec", "gen", "leg", "bitr", "v", "jan", "feb", "aug", "sept", "okt", "nov", "dec", "alt", "dir", "e.g", "i.e", "särsk", "mån",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Abbreviations that often close a sentence: the next capital letter decides.
    private static readonly FrozenSet<string> MayBeFinal = new[]
    {
        "m.m", "mm", "osv", "o.s.v", "etc", "m.fl", "mfl", "e.d", "o.dyl", "dyl", "ff", "f",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the sentences of <paramref name="text"/>.</summary>
    /// <param name="text">Running text; a line break ends a sentence only when it is doubled.</param>
    /// <returns>Spans in order, without surrounding white space; they never overlap, and every letter of the text is in one of them.</returns>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBoundary(text, i, out var end))
            {
                Add(text, start, end, sentences);
                start = end;
                i = end - 1;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static bool IsBoundary(string text, int i, out int end)
    {
        end = i + 1;
        switch (text[i])
        {
            case '\n':
                return i + 1 < text.Length && text[i + 1] == '\n';
            case '!' or '?' or '…' or '.':
                while (end < text.Length && text[end] is '.' or '!' or '?' or '…')
                {
                    end++;
                }

                var dots = end - i;
                while (end < text.Length && text[end] is '"' or '”' or '\'' or '’' or ')' or '»' or ']')
                {
                    end++;
                }

                return end >= text.Length || (char.IsWhiteSpace(text[end]) && StartsSentence(text, end)
                    && (text[i] != '.' || dots > 1 || !IsAbbreviation(text, i)));
            default:
                return false;
        }
    }

    /// <summary>Whether the next visible character can open a sentence: a capital, a digit, a quotation mark or a dash.</summary>
    private static bool StartsSentence(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index >= text.Length || char.IsUpper(text[index]) || char.IsDigit(text[index])
            || text[index] is '"' or '”' or '“' or '\'' or '’' or '–' or '-' or '—' or '•' or '(' or '»' or '«' or '[';
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '.' or ':'))
        {
            start--;
        }

        var word = text[start..stop];
        var next = stop + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var nextIsUpper = next < text.Length && char.IsUpper(text[next]);
        var nextIsDigit = next < text.Length && char.IsDigit(text[next]);
        if (word.Length == 0)
        {
            // "den 3. maj" and "1. Inledning": a bare number at the very start of a line is a list label.
            return start > 0 && char.IsDigit(text[start - 1]) && IsLineLabel(text, start);
        }

        if (MayBeFinal.Contains(word))
        {
            return !nextIsUpper;
        }

        // "s." or "v." alone is a page or a week only before a number; a single capital is an initial.
        if (word.Length == 1 && !char.IsUpper(word[0]))
        {
            return nextIsDigit || !nextIsUpper;
        }

        return NeverFinal.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]) && nextIsUpper);
    }

    private static bool IsLineLabel(string text, int digitsEnd)
    {
        var start = digitsEnd;
        while (start > 0 && (char.IsDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        return digitsEnd - start <= 3 && (start == 0 || text[start - 1] == '\n');
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }
}
