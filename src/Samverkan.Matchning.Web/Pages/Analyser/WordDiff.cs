namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>What became of a run of words.</summary>
internal enum WordChange
{
    Kept,
    Removed,
    Added,
}

/// <summary>Words in a row with the same fate.</summary>
/// <param name="Change">Their fate.</param>
/// <param name="Text">The words.</param>
internal readonly record struct WordRun(WordChange Change, string Text);

/// <summary>Two wordings of a passage, word by word: the longest common subsequence stays, the rest is removed or added.</summary>
internal static class WordDiff
{
    /// <summary>Above this the table of the comparison grows too large for a page; the two texts are then shown whole.</summary>
    private const int MaxWords = 600;

    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (one, two) = (Words(before), Words(after));
        return one.Length > MaxWords || two.Length > MaxWords
            ? [new WordRun(WordChange.Removed, before), new WordRun(WordChange.Added, after)]
            : Runs(Walk(one, two, Lengths(one, two)));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Length of the longest common subsequence of what is left from each pair of positions.</summary>
    private static int[,] Lengths(string[] one, string[] two)
    {
        var lengths = new int[one.Length + 1, two.Length + 1];
        for (var i = one.Length - 1; i >= 0; i--)
        {
            for (var j = two.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = one[i] == two[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<WordRun> Walk(string[] one, string[] two, int[,] lengths)
    {
        var (i, j) = (0, 0);
        while (i < one.Length || j < two.Length)
        {
            if (i < one.Length && j < two.Length && one[i] == two[j])
            {
                yield return new WordRun(WordChange.Kept, two[j]);
                i++;
                j++;
            }
            else if (i < one.Length && (j == two.Length || lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                yield return new WordRun(WordChange.Removed, one[i++]);
            }
            else
            {
                yield return new WordRun(WordChange.Added, two[j++]);
            }
        }
    }

    private static List<WordRun> Runs(IEnumerable<WordRun> words)
    {
        var runs = new List<WordRun>();
        foreach (var word in words)
        {
            if (runs.Count > 0 && runs[^1].Change == word.Change)
            {
                runs[^1] = word with { Text = $"{runs[^1].Text} {word.Text}" };
            }
            else
            {
                runs.Add(word);
            }
        }

        return runs;
    }
}
