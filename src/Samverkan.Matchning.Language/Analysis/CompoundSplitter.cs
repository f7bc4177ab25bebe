using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Analysis;

/// <summary>
/// Splits Swedish compounds into words of the lexicon: "skolfrånvaroproblematik" into skola, frånvaro, problematik. Of all ways
/// to cut a word into productive beginnings and a known last word, the best by
/// <c>Σ 1.3·ln(1 + productivity of a beginning) + ln(1 + count of the last word) − 6 a cut</c> is taken if it is above zero; a
/// beginning of three letters costs 2.5 more and a last word of four 1.5. Found by dynamic programming from the end.
/// </summary>
/// <param name="lexicon">Decides what a word and a beginning is.</param>
public sealed class CompoundSplitter(Lexicon lexicon)
{
    /// <summary>Prepositions and particles: verbs and nouns that begin with them are words of their own, not compounds.</summary>
    internal static readonly FrozenSet<string> Particles =
        "under över upp fram till med mot från genom efter före inne ute utan inom bland kring sam hop sär ner för åter fort däre des red"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const double CutCost = 6;
    private const double ShortBeginningCost = 2.5;
    private const double ShortEndCost = 1.5;
    private readonly WordMemory<IReadOnlyList<string>> _memory = new();

    /// <summary>The parts of a compound.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>Two or more parts without binding s, in order; empty when the word is no compound of known words.</returns>
    public IReadOnlyList<string> Split(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is < 7 or > 60)
        {
            return [];
        }

        if (_memory.TryGet(word, out var parts))
        {
            return parts;
        }

        parts = Find(word);
        _memory.Add(word, parts);
        return parts;
    }

    private IReadOnlyList<string> Find(string word)
    {
        // best[i] is the score of the best way to read word[i..] as the rest of a compound, next[i] where its first part ends.
        var best = new double[word.Length + 1];
        var next = new int[word.Length + 1];
        for (var start = word.Length - 4; start >= 0; start--)
        {
            best[start] = start > 0 ? ScoreOfEnd(word, start) : double.NegativeInfinity;
            next[start] = word.Length;
            for (var cut = start + 3; cut <= word.Length - 4; cut++)
            {
                if (double.IsNegativeInfinity(best[cut]) || lexicon.Productivity(word[start..cut]) is not (> 0 and var productivity))
                {
                    continue;
                }

                var score = (1.3 * Math.Log(1 + productivity)) - CutCost - (cut - start < 4 ? ShortBeginningCost : 0) + best[cut];
                if (score > best[start])
                {
                    (best[start], next[start]) = (score, cut);
                }
            }
        }

        if (best[0] <= 0 || next[0] == word.Length)
        {
            return [];
        }

        var parts = new List<string>();
        for (var start = 0; start < word.Length; start = next[start])
        {
            var part = word[start..next[start]];
            parts.Add(next[start] == word.Length ? part : WithoutBinding(part));
        }

        return parts;
    }

    private double ScoreOfEnd(string word, int start)
    {
        // An end far rarer than the whole word is a slip of the pen in the training text: "verk-samhet".
        var length = word.Length - start;
        var count = lexicon.Count(word[start..]);
        return count < LexiconBuilder.KnownWordCount || (long)count * 50 < lexicon.Count(word) ? double.NegativeInfinity : Math.Log(1 + count) - (length < 5 ? ShortEndCost : 0);
    }

    private string WithoutBinding(string part) => part[^1] switch
    {
        's' when lexicon.Count(part[..^1]) >= LexiconBuilder.KnownWordCount => part[..^1],
        'o' or 'u' when lexicon.Count(part[..^1] + "a") >= LexiconBuilder.KnownWordCount => part[..^1] + "a",
        _ when lexicon.Count(part) < LexiconBuilder.KnownWordCount && lexicon.Count(part + "a") >= LexiconBuilder.KnownWordCount => part + "a",
        _ => part,
    };
}
