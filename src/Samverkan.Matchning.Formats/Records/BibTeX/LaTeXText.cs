using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Samverkan.Matchning.Formats.Records.BibTeX;

/// <summary>Turns the LaTeX of bibliographies into text: accents ("{\"o}", "\aa"), dashes, escaped signs; commands for looks are dropped.</summary>
internal static class LaTeXText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}~$-");

    /// <summary>Accent commands and the Unicode marks that combine with the letter before them.</summary>
    private static readonly FrozenDictionary<char, char> Accents = new Dictionary<char, char>
    {
        ['"'] = '\u0308',
        ['\''] = '\u0301',
        ['`'] = '\u0300',
        ['^'] = '\u0302',
        ['~'] = '\u0303',
        ['='] = '\u0304',
        ['.'] = '\u0307',
        ['r'] = '\u030A',
        ['c'] = '\u0327',
        ['v'] = '\u030C',
        ['u'] = '\u0306',
        ['H'] = '\u030B',
        ['k'] = '\u0328',
        ['d'] = '\u0323',
        ['b'] = '\u0331',
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aa"] = "å",
        ["AA"] = "Å",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["ss"] = "ß",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["i"] = "i",
        ["j"] = "j",
        ["dh"] = "ð",
        ["th"] = "þ",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textquoteright"] = "’",
        ["textquoteleft"] = "‘",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["S"] = "§",
        ["textbackslash"] = "\\",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads LaTeX as text.</summary>
    public static string Read(string latex)
    {
        if (latex.AsSpan().IndexOfAny(Special) < 0)
        {
            return latex;
        }

        var text = new StringBuilder(latex.Length);
        for (var i = 0; i < latex.Length; i++)
        {
            var character = latex[i];
            if (character == '\\' && i + 1 < latex.Length)
            {
                i = Command(latex, i + 1, text);
            }
            else if (character == '-' && i + 1 < latex.Length && latex[i + 1] == '-')
            {
                text.Append('–');
                i += i + 2 < latex.Length && latex[i + 2] == '-' ? 2 : 1;
            }
            else if (character is not ('{' or '}' or '$'))
            {
                text.Append(character == '~' ? ' ' : character);
            }
        }

        return Composed(text.ToString());
    }

    /// <summary>One character for letter and accent; text with half a surrogate pair has no such form and is left to the cleaner.</summary>
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>Reads the command that begins at a place; gives the place of its last character.</summary>
    private static int Command(string latex, int start, StringBuilder text)
    {
        var first = latex[start];
        if (!char.IsAsciiLetter(first))
        {
            if (Accents.TryGetValue(first, out var mark))
            {
                return Accent(latex, start + 1, mark, text);
            }

            text.Append(first is '\\' ? ' ' : first); // \& \% \_ \$ stand for themselves, \\ for a new line
            return start;
        }

        var end = start;
        while (end < latex.Length && char.IsAsciiLetter(latex[end]))
        {
            end++;
        }

        var name = latex[start..end];
        if (Letters.TryGetValue(name, out var letter))
        {
            text.Append(letter);
        }
        else if (name.Length == 1 && Accents.TryGetValue(first, out var mark))
        {
            return Accent(latex, end, mark, text);
        }

        return end < latex.Length && latex[end] == ' ' ? end : end - 1; // a blank after a command only ends it
    }

    private static int Accent(string latex, int place, char mark, StringBuilder text)
    {
        while (place < latex.Length && (latex[place] is '{' or ' '))
        {
            place++;
        }

        if (place >= latex.Length)
        {
            return place;
        }

        var isCommand = latex[place] == '\\'; // \"{\i}
        place += isCommand ? 1 : 0;
        if (place < latex.Length && char.IsLetter(latex[place]))
        {
            text.Append(latex[place]).Append(mark);
        }

        return Math.Min(place, latex.Length - 1);
    }
}
