using System.Text.RegularExpressions;

namespace Samverkan.Matchning.Formats.Documents.Text;

/// <summary>What a single line looks like, for formats that have lines but no structure: plain text and PDF.</summary>
internal static partial class LineShape
{
    private const int MaxHeadingLength = 90;
    private const int MaxHeadingWords = 10;

    /// <summary>Whether the line begins an item of a list; <paramref name="item"/> is what stands after the marker.</summary>
    public static bool IsBullet(string line, out string item)
    {
        var match = Bullet().Match(line);
        item = match.Success ? match.Groups["item"].Value : line;
        return match.Success;
    }

    /// <summary>Whether the line is nothing but the marker of a list item.</summary>
    public static bool IsBulletMark(string line) => line.Length <= 2 && IsBullet(line.Trim() + " x", out var item) && item == "x";

    /// <summary>Whether the line begins with an ordinal such as "1." or "b)".</summary>
    public static bool IsOrdinal(string line, out string item)
    {
        var match = Ordinal().Match(line);
        item = match.Success ? match.Groups["item"].Value : line;
        return match.Success;
    }

    /// <summary>Whether the line is a heading with a number ("2.1 Resultat", "3. Analys"); the level is the number's depth.</summary>
    public static bool IsNumberedHeading(string line, out int level)
    {
        var match = Numbered().Match(line);
        level = match.Success ? match.Groups["number"].Value.TrimEnd('.').Count(c => c == '.') + 1 : 0;
        return match.Success && IsTitle(match.Groups["title"].Value);
    }

    /// <summary>Whether the line is short and has only capitals.</summary>
    public static bool IsShouted(string line) =>
        IsTitle(line) && line.Count(char.IsLetter) >= 4 && !line.Any(char.IsLower);

    /// <summary>Whether the line could be a title: short, beginning with a capital or digit, not ending like a sentence.</summary>
    public static bool IsTitle(string line)
    {
        line = line.Trim();
        return line.Length is > 2 and <= MaxHeadingLength
            && (char.IsUpper(line[0]) || char.IsDigit(line[0]))
            && line.Any(char.IsLetter)
            && line[^1] is not ('.' or ',' or ';' or ':' or '!' or '-' or '–')
            && Words(line) <= MaxHeadingWords;
    }

    /// <summary>Whether the line is only drawn, such as a row of dashes.</summary>
    public static bool IsRule(string line) => line.Length >= 3 && line.All(c => c is '-' or '=' or '_' or '*' or '~' or '─' or '—' or ' ' or '+' or '|' or ':');

    /// <summary>Whether the line belongs to a table of contents: a title, dots and a page number.</summary>
    public static bool IsContents(string line) => DotLeader().IsMatch(line);

    /// <summary>Whether the line ends a sentence.</summary>
    public static bool EndsSentence(string line)
    {
        line = line.TrimEnd(' ', '"', '”', '’', ')', '»', '\'');
        return line.Length > 0 && line[^1] is '.' or '!' or '?' or ':' or '…';
    }

    /// <summary>Number of words divided by blanks.</summary>
    public static int Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"(?:[.…_]\s?){4,}\s*\d{1,3}\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DotLeader();

    // "o" is what remains of a hollow bullet when text is copied from Word; a private-use letter is its Symbol or Wingdings mark.
    [GeneratedRegex(@"^\s*(?:[-*•·‣◦●○▪■□➢✓–—\uF000-\uF0FF]\s*(?<=\s|[•·‣◦●○▪■□➢✓\uF000-\uF0FF])|o\s+(?=\p{Lu}))(?<item>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(?:\d{1,2}[.)]|[a-zåäö]\))\s+(?<item>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?<number>\d{1,2}(?:\.\d{1,2}){0,3}\.?)\s+(?<title>\p{Lu}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
