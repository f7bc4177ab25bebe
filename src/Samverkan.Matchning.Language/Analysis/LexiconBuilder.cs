namespace Samverkan.Matchning.Language.Analysis;

/// <summary>Counts words and finds productive compound beginnings.</summary>
public sealed class LexiconBuilder
{
    /// <summary>Occurrences a word needs before it may be the last part of a compound.</summary>
    internal const int KnownWordCount = 5;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the words of a text.</summary>
    /// <param name="text">Any Swedish text.</param>
    /// <param name="weight">Times each word counts; a term that an editor chose counts more than one in running text.</param>
    public void Add(string text, int weight = 1)
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Kind == TokenKind.Word && token.Text.Length is > 1 and < 40)
            {
                _counts[token.Text] = _counts.GetValueOrDefault(token.Text) + weight;
            }
        }
    }

    /// <summary>Makes the lexicon from everything counted so far.</summary>
    /// <param name="minCount">Words that occur fewer times are left out after the beginnings have been found.</param>
    public Lexicon Build(int minCount = 3)
    {
        var known = _counts.Where(word => word.Value >= KnownWordCount && word.Key.Length >= 4).ToDictionary(StringComparer.Ordinal);
        var prefixes = FindPrefixes(known);
        var kept = _counts.Where(word => word.Value >= minCount).ToDictionary(StringComparer.Ordinal);
        return new Lexicon(kept, prefixes);
    }

    private Dictionary<string, int> FindPrefixes(Dictionary<string, int> known)
    {
        var productivity = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var counter = productivity.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (word, count) in _counts)
        {
            if (word.Length < 7 || count < 2)
            {
                continue;
            }

            for (var cut = 3; cut < word.Length - 3; cut++)
            {
                if (lookup.ContainsKey(word.AsSpan(cut)))
                {
                    counter.TryGetValue(word.AsSpan(0, cut), out var seen);
                    counter[word.AsSpan(0, cut)] = seen + 1;
                }
            }
        }

        return productivity.Where(prefix => IsCompoundBeginning(prefix.Key, prefix.Value, known)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// A beginning counts when it is productive and is a word, or a word with a binding letter: s ("skolfrånvaro<b>s</b>"),
    /// or a final a/e exchanged for o, u, e or nothing ("hälso-", "gatu-", "skol-").
    /// </summary>
    private bool IsCompoundBeginning(string prefix, int productivity, Dictionary<string, int> known)
    {
        if (CompoundSplitter.Particles.Contains(prefix))
        {
            return false;
        }

        var frequent = _counts.GetValueOrDefault(prefix) >= 20 || (prefix[^1] == 's' && _counts.GetValueOrDefault(prefix[..^1]) >= 20);
        if (productivity < 4 && !(productivity >= 2 && frequent))
        {
            return false;
        }

        if (prefix.Length == 3)
        {
            return productivity >= 10 && _counts.GetValueOrDefault(prefix) >= 50;
        }

        return known.ContainsKey(prefix)
            || (prefix[^1] == 's' && known.ContainsKey(prefix[..^1]))
            || known.ContainsKey(prefix + "a") || known.ContainsKey(prefix + "e") || known.ContainsKey(prefix + "an")
            || (prefix[^1] is 'a' or 'o' or 'u' or 'e' && (known.ContainsKey(prefix[..^1] + "a") || known.ContainsKey(prefix[..^1] + "e")));
    }
}
