using System.Globalization;
using System.Text;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>Makes the form by which names are compared, so that José is Jose, Öztürk is Özturk and a decomposed Åsa is Åsa.</summary>
internal static class NameKey
{
    /// <summary>Lower case, composed, without soft hyphens and without diacritics other than those of å, ä and ö.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> simple = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAscii(word[i]) && word[i] is not ('å' or 'ä' or 'ö' or 'Å' or 'Ä' or 'Ö'))
            {
                return Fold(word.ToString());
            }

            simple[i] = char.ToLowerInvariant(word[i]);
        }

        return new string(simple);
    }

    /// <summary>A form that spellings of one name share: Philippa and Filippa, Siw and Siv, Jakob and Jacob, Viktor and Wiktor.</summary>
    public static string SpellingOf(string key)
    {
        var simple = key.Replace("ph", "f", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal)
            .Replace("ck", "k", StringComparison.Ordinal).Replace("ch", "k", StringComparison.Ordinal);
        var spelling = new StringBuilder(simple.Length);
        foreach (var c in simple)
        {
            var letter = c switch { 'w' => 'v', 'c' or 'q' => 'k', 'z' => 's', 'y' or 'j' => 'i', _ => c };
            if (spelling.Length == 0 || spelling[^1] != letter)
            {
                spelling.Append(letter);
            }
        }

        return spelling.ToString();
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in IsWellFormed(word) ? word.Normalize(NormalizationForm.FormC) : word)
        {
            switch (char.ToLowerInvariant(c))
            {
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D':
                    break;
                case var letter and ('å' or 'ä' or 'ö'):
                    folded.Append(letter);
                    break;
                case 'ø':
                    folded.Append('ö');
                    break;
                case 'æ':
                    folded.Append('ä');
                    break;
                case 'ł':
                    folded.Append('l');
                    break;
                case 'đ' or 'ð':
                    folded.Append('d');
                    break;
                case 'ı' or 'İ':
                    folded.Append('i');
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                case '’' or 'ʼ' or '‘':
                    folded.Append('\'');
                    break;
                case '‑' or '‐':
                    folded.Append('-');
                    break;
                case var other:
                    folded.Append(WithoutMarks(other));
                    break;
            }
        }

        return folded.ToString();
    }

    private static string WithoutMarks(char c)
    {
        if (char.IsAscii(c) || char.IsSurrogate(c))
        {
            return c.ToString();
        }

        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return string.Concat(parts.Where(part => char.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
    }

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false; // a lone surrogate; Normalize would throw
            }
        }

        return true;
    }
}
