using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Analysis;

/// <summary>
/// The Snowball stemmer for Swedish (M. F. Porter, https://snowballstem.org/algorithms/swedish/stemmer.html): three steps that
/// take off inflections and a few derivations inside region R1. Deterministic and without a lexicon.
/// </summary>
public static class SwedishStemmer
{
    private static readonly FrozenSet<string> Step1Suffixes = new[]
    {
        "a", "arna", "erna", "heterna", "orna", "ad", "e", "ade", "ande", "arne", "are", "aste", "en", "anden", "aren", "heten",
        "ern", "ar", "er", "heter", "or", "as", "arnas", "ernas", "ornas", "es", "ades", "andes", "ens", "arens", "hetens",
        "erns", "at", "andet", "het", "ast",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Step1 =
        Step1Suffixes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Stems one word.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>The stem; "skolorna" gives <c>skol</c>, "frånvaron" gives <c>frånvaron</c> (Snowball leaves a single -n).</returns>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var r1 = FindR1(word);
        if (r1 >= word.Length)
        {
            return word;
        }

        var stem = word.AsSpan();
        stem = stem[..RemoveMainSuffix(stem, r1)];
        stem = stem[..RemoveConsonantPair(stem, r1)];
        stem = stem[..RemoveOtherSuffix(stem, r1)];
        return stem.Length == word.Length ? word : stem.ToString();
    }

    /// <summary>R1 is the region after the first non-vowel that follows a vowel, but at least three letters into the word.</summary>
    private static int FindR1(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return Math.Max(i + 1, 3);
            }
        }

        return word.Length;
    }

    private static int RemoveMainSuffix(ReadOnlySpan<char> word, int r1)
    {
        for (var length = Math.Min(7, word.Length - r1); length > 0; length--)
        {
            if (Step1.Contains(word[^length..]))
            {
                return word.Length - length;
            }
        }

        var endsInRemovableS = word.Length > r1 && word[^1] == 's' && word.Length > 1
            && "bcdfghjklmnoprtvy".Contains(word[^2], StringComparison.Ordinal);
        return endsInRemovableS ? word.Length - 1 : word.Length;
    }

    private static int RemoveConsonantPair(ReadOnlySpan<char> word, int r1)
    {
        if (word.Length - r1 < 2)
        {
            return word.Length;
        }

        return word[^2..] is "dd" or "gd" or "nn" or "dt" or "gt" or "kt" or "tt" ? word.Length - 1 : word.Length;
    }

    private static int RemoveOtherSuffix(ReadOnlySpan<char> word, int r1)
    {
        var region = word.Length - r1;
        return region switch
        {
            >= 5 when word.EndsWith("fullt") => word.Length - 1,
            >= 4 when word.EndsWith("löst") => word.Length - 1,
            >= 3 when word.EndsWith("lig") || word.EndsWith("els") => word.Length - 3,
            >= 2 when word.EndsWith("ig") => word.Length - 2,
            _ => word.Length,
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'å' or 'ä' or 'ö';
}
