using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Analysis;

/// <summary>
/// Splits Swedish compounds into words of the lexicon: "skolfrånvaroproblematik" into skol, frånvaro, problematik. A cut is
/// scored <c>1.3·ln(1 + productivity of the beginning) + ln(1 + count of the rest)</c>, less 2.5 for a beginning under four
/// letters and 2.5 for a rest under five; the best cut must reach 8. Rare parts are split again.
/// </summary>
/// <param name="lexicon">Decides what a word and a beginning is.</param>
public sealed class CompoundSplitter(Lexicon lexicon)
{
    /// <summary>Prepositions and particles: verbs and nouns that begin with them are words of their own, not compounds.</summary>
    internal static readonly FrozenSet<string> Particles =
        "under över upp fram till med mot från genom efter före inne ute utan inom bland kring sam hop sär ner"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const double MinScore = 8;
    private const int FrequentPart = 300;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _memory = new(StringComparer.Ordinal);

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

        if (_memory.TryGetValue(word, out var parts))
        {
            return parts;
        }

        parts = Find(word);
        if (_memory.Count < 200_000)
        {
            _memory.TryAdd(word, parts); // bounded: hostile text must not fill the memory with made-up words
        }

        return parts;
    }

    private IReadOnlyList<string> Find(string word)
    {
        var bestScore = MinScore;
        var bestCut = -1;
        for (var cut = 3; cut < word.Length - 3; cut++)
        {
            var productivity = lexicon.Productivity(word[..cut]);
            if (productivity == 0)
            {
                continue;
            }

            var rest = word[cut..];
            var count = lexicon.Count(rest);
            if (count < LexiconBuilder.KnownWordCount || rest.Length < 4)
            {
                continue;
            }

            var score = (1.3 * Math.Log(1 + productivity)) + Math.Log(1 + count) - (cut < 4 ? 2.5 : 0) - (rest.Length < 5 ? 2.5 : 0);
            if (score > bestScore)
            {
                (bestScore, bestCut) = (score, cut);
            }
        }

        if (bestCut < 0)
        {
            return [];
        }

        var parts = new List<string>();
        Expand(word[..bestCut], isLast: false, parts);
        Expand(word[bestCut..], isLast: true, parts);
        return parts;
    }

    private void Expand(string part, bool isLast, List<string> parts)
    {
        if (part.Length >= 9 && lexicon.Count(part) < FrequentPart && Split(part) is { Count: > 0 } inner)
        {
            parts.AddRange(inner.Take(inner.Count - 1));
            part = inner[^1];
        }

        parts.Add(isLast ? part : WithoutBinding(part));
    }

    private string WithoutBinding(string part) => part[^1] switch
    {
        's' when lexicon.Count(part[..^1]) >= LexiconBuilder.KnownWordCount => part[..^1],
        'o' or 'u' when lexicon.Count(part[..^1] + "a") >= LexiconBuilder.KnownWordCount => part[..^1] + "a",
        _ when lexicon.Count(part) < LexiconBuilder.KnownWordCount && lexicon.Count(part + "a") >= LexiconBuilder.KnownWordCount => part + "a",
        _ => part,
    };
}
