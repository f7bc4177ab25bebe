using System.Globalization;
using System.Text;

namespace Samverkan.Matchning.Cases.Files;

/// <summary>
/// A name that is safe to show, to offer for download and to unpack on any system. Documents are stored under their own ids; the
/// name is for people only.
/// </summary>
public static class SafeFileName
{
    /// <summary>Longest name, in characters; with four bytes each it still fits the 255 bytes of common file systems.</summary>
    public const int MaxLength = 60;

    private const int MaxExtension = 10;
    private const string Forbidden = "\"*/:<>?\\|";

    /// <summary>Makes a name safe.</summary>
    /// <param name="name">As somebody gave it, perhaps with folders.</param>
    /// <returns>
    /// The last part of the path without characters that systems forbid, control characters and marks that turn the direction of
    /// text; not a device's name; at most <see cref="MaxLength"/> characters with the extension kept; "namnlös" when nothing is left.
    /// </returns>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = Clean(last).Trim(' ', '.', '\u3000', '\u00A0');
        if (clean.Length == 0)
        {
            return "namnlös";
        }

        var dot = clean.LastIndexOf('.');
        var extension = dot > 0 && clean.Length - dot <= MaxExtension ? clean[dot..] : "";
        var stem = clean[..^extension.Length];
        stem = Shorten(stem, MaxLength - extension.Length).TrimEnd(' ', '.');
        return (IsDevice(stem) ? "_" : "") + stem + extension;
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            // A half surrogate is enumerated as U+FFFD, which is not part of any name.
            var isInvisible = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
            if (isInvisible || rune == Rune.ReplacementChar)
            {
                continue;
            }

            clean.Append(rune.Value < 128 && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        return clean.ToString().Normalize();
    }

    /// <summary>Cuts between whole characters as people see them.</summary>
    private static string Shorten(string text, int max)
    {
        if (text.Length <= max)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; (next += StringInfo.GetNextTextElementLength(text, next)) <= max && next < text.Length;)
        {
            end = next;
        }

        return text[..end];
    }

    /// <summary>Names that Windows keeps for devices, with whatever extension.</summary>
    private static bool IsDevice(string stem)
    {
        var name = stem.Split('.')[0].TrimEnd().ToUpperInvariant();
        return name is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || (name.Length == 4 && (name[..3] is "COM" or "LPT") && (char.IsAsciiDigit(name[3]) || name[3] is '¹' or '²' or '³'));
    }
}
