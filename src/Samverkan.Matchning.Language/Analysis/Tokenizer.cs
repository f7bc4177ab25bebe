using System.Globalization;

namespace Samverkan.Matchning.Language.Analysis;

/// <summary>
/// Cuts Swedish text into words, numbers and signs. Letters are Unicode letters with their combining marks, so decomposed å, ä
/// and ö stay whole. A hyphenated word gives one token a side ("läs- och skrivsvårigheter", "it-stöd"), because its sides mean
/// what they mean alone; a side of one letter or of digits does not, so "F-3", "7–9" and "covid-19" stay together.
/// </summary>
public static class Tokenizer
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Finds the tokens of <paramref name="text"/> in order.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 6);
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsLetterOrDigit(text[i]) || IsSurrogateLetter(text, i))
            {
                i = Read(text, i, tokens);
            }
            else
            {
                if (text[i] is '§' or '%')
                {
                    tokens.Add(new Token(new TextSpan(i, i + 1), text[i].ToString(), TokenKind.Sign));
                }

                i++;
            }
        }

        return tokens;
    }

    private static int Read(string text, int start, List<Token> tokens)
    {
        var end = Run(text, start);
        if (TryAbbreviation(text, start, end, out var abbreviationEnd))
        {
            Add(text, start, abbreviationEnd, TokenKind.Abbreviation, tokens);
            return abbreviationEnd;
        }

        var startsWithDigit = char.IsDigit(text[start]);
        while (end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) && Joins(text, start, end, startsWithDigit))
        {
            end = Run(text, end + 1);
        }

        var next = end;
        if (end + 1 < text.Length && text[end] == ':' && char.IsLetter(text[end + 1]))
        {
            next = Run(text, end + 1); // a genitive or ending after an abbreviation: "SPSM:s", "EU:s", "IM:are"
        }

        Add(text, start, end, startsWithDigit || HasDigit(text, start, end) ? TokenKind.Number : TokenKind.Word, tokens);
        return next;
    }

    /// <summary>Whether the mark at <paramref name="mark"/> holds what stands on its two sides together as one token.</summary>
    private static bool Joins(string text, int start, int mark, bool startsWithDigit)
    {
        var before = char.IsDigit(text[mark - 1]);
        var after = char.IsDigit(text[mark + 1]);
        switch (text[mark])
        {
            case ',' or '.' or ':' or '/':
                return before && after;
            case '-' or '–' or '‑' or '−':
                var rightLength = Run(text, mark + 1) - (mark + 1);
                return (before && after) || (mark - start == 1 && !startsWithDigit && rightLength <= 2)
                    || (after && mark - start <= 6) || (before && rightLength == 1);
            case '\'' or '’':
                return !before && !after;
            default:
                return false;
        }
    }

    /// <summary>Letters separated by full stops, at least two of them: "t.ex.", "d.v.s.", "bl.a", "f.d."; not "slut.Nästa".</summary>
    private static bool TryAbbreviation(string text, int start, int firstEnd, out int end)
    {
        end = firstEnd;
        if (firstEnd - start > 3 || char.IsDigit(text[start]))
        {
            return false;
        }

        var parts = 1;
        while (end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]))
        {
            var partEnd = Run(text, end + 1);
            if (partEnd - end - 1 > 3)
            {
                return false;
            }

            end = partEnd;
            parts++;
        }

        if (parts < 2)
        {
            return false;
        }

        end += end < text.Length && text[end] == '.' ? 1 : 0;
        return true;
    }

    private static int Run(string text, int i)
    {
        while (i < text.Length)
        {
            if (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark)
            {
                i++;
            }
            else if (text[i] == '\u00AD')
            {
                i++;
            }
            else if (IsSurrogateLetter(text, i))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsSurrogateLetter(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLetterOrDigit(text, i);

    private static bool HasDigit(string text, int start, int end) => text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') >= 0;

    private static void Add(string text, int start, int end, TokenKind kind, List<Token> tokens)
    {
        var form = text[start..end].TrimEnd('.').ToLower(Swedish);
        if (form.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') >= 0)
        {
            form = form.Replace("\u00AD", "", StringComparison.Ordinal);
            form = IsWellFormed(form) ? form.Normalize() : form;
        }

        form = kind == TokenKind.Number ? form.Replace('–', '-').Replace('‑', '-').Replace('−', '-') : form;
        tokens.Add(new Token(new TextSpan(start, end), form, kind));
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
