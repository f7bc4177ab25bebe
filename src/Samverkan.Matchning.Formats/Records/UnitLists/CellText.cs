using System.Globalization;
using System.Text;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>Makes a cell's text fit to store and show: one line, no control characters, no marks that turn the direction of text.</summary>
internal static class CellText
{
    /// <summary>The text with runs of blanks as one space; letters with combining marks become single characters.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var hasPendingSpace = false;
        foreach (var character in text)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(character);
            if (char.IsWhiteSpace(character))
            {
                hasPendingSpace = clean.Length > 0;
                continue;
            }

            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)
            {
                continue;
            }

            if (hasPendingSpace)
            {
                clean.Append(' ');
                hasPendingSpace = false;
            }

            clean.Append(character);
        }

        var result = clean.ToString();
        return IsWellFormed(result) ? result.Normalize() : result.Replace("\uFFFD", "", StringComparison.Ordinal);
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
