using System.Text;

namespace Samverkan.Matchning.Formats.Documents.Text;

/// <summary>Joins the lines of a paragraph and mends the words that were divided at the end of a line.</summary>
internal static class LineJoiner
{
    // "läs- och skrivutveckling": the hyphen stands for the rest of the word and stays.
    private static readonly string[] Coordinators = ["och", "eller", "samt", "respektive", "resp", "som", "till", "men"];

    public static string Join(IEnumerable<string> lines)
    {
        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            Append(joined, line.Trim());
        }

        return joined.ToString();
    }

    private static void Append(StringBuilder joined, string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (joined.Length == 0)
        {
            joined.Append(line);
            return;
        }

        var last = joined[^1];
        if (last == '\u00AD' || (last is '-' or '\u2010' && EndsInsideWord(joined, line)))
        {
            joined.Length--;
            joined.Append(line);
        }
        else if (last is '-' or '\u2010' && joined.Length > 1 && char.IsLetterOrDigit(joined[^2]) && !StartsWithCoordinator(line))
        {
            joined.Append(line);
        }
        else
        {
            joined.Append(' ').Append(line);
        }
    }

    /// <summary>
    /// "under-/visning" is one word. "F-/3", "NPF-/elever" and "Göteborgs-/Posten" keep their hyphen: a hyphen after a capital or a
    /// digit, or before anything but a small letter, was written by the author.
    /// </summary>
    private static bool EndsInsideWord(StringBuilder joined, string next) =>
        joined.Length > 1 && char.IsLower(joined[^2]) && char.IsLower(next[0]) && !StartsWithCoordinator(next);

    private static bool StartsWithCoordinator(string line)
    {
        var end = line.IndexOfAny([' ', ',', '.']);
        return Coordinators.Contains(end < 0 ? line : line[..end], StringComparer.OrdinalIgnoreCase);
    }
}
