namespace Samverkan.Matchning.Language.Analysis;

/// <summary>
/// Finds the known word that a misspelt one most likely stands for: the fewest edits (insertion, deletion, exchange, or two
/// neighbours swapped; Damerau 1964), and among equals the most frequent.
/// </summary>
/// <param name="words">Known words with their counts.</param>
public sealed class SpellingCorrector(IReadOnlyDictionary<string, int> words)
{
    private const int MinLength = 5;

    /// <summary>The correction of a word.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>The known word, or <see langword="null"/> when the word is known, too short, or like nothing known.</returns>
    public string? Correct(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is < MinLength or > 40 || words.ContainsKey(word))
        {
            return null;
        }

        string? best = null;
        var bestEdits = word.Length >= 8 ? 2 : 1;
        var bestCount = 0;
        foreach (var (candidate, count) in words)
        {
            if (Math.Abs(candidate.Length - word.Length) > bestEdits)
            {
                continue;
            }

            var edits = Edits(word, candidate, bestEdits);
            if (edits < bestEdits || (edits == bestEdits && (count > bestCount || (count == bestCount && string.CompareOrdinal(candidate, best) < 0))))
            {
                (best, bestEdits, bestCount) = (candidate, edits, count);
            }
        }

        return best;
    }

    /// <summary>Edits between two words, or a number above <paramref name="limit"/> as soon as that is certain.</summary>
    internal static int Edits(string left, string right, int limit)
    {
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + same);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[right.Length];
    }
}
