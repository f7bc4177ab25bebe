namespace Samverkan.Matchning.Language.Analysis;

/// <summary>
/// Stems with the help of the lexicon: a definite or genitive ending is taken off first when what is left is a known word that
/// is not far rarer than the form ("skolan" to skola, "verket" to verk), then Snowball does the rest. Snowball alone leaves
/// both untouched.
/// </summary>
/// <param name="lexicon">Word counts; with an empty one the result is Snowball's.</param>
public sealed class LexiconStemmer(Lexicon lexicon)
{
    private static readonly (string Ending, string Base)[] Endings =
    [
        ("orna", "a"), ("arna", "e"), ("arna", ""), ("erna", ""), ("an", "a"), ("et", ""), ("en", ""),
        ("et", "e"), ("en", "e"), ("n", ""), ("t", ""),
    ];

    /// <summary>Stems one word in lower case.</summary>
    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var count = lexicon.Count(word);
        if (word.Length > 4 && word[^1] == 's' && word[^2] != 's' && IsBase(word[..^1], count) && lexicon.Count(word[..^1]) >= count)
        {
            word = word[..^1];
        }

        if (word.Length > 5)
        {
            foreach (var (ending, replacement) in Endings)
            {
                if (word.EndsWith(ending, StringComparison.Ordinal))
                {
                    var candidate = word[..^ending.Length] + replacement;
                    if (candidate.Length >= 4 && IsBase(candidate, count))
                    {
                        word = candidate;
                        break;
                    }
                }
            }
        }

        return SwedishStemmer.Stem(word);
    }

    private bool IsBase(string candidate, int formCount)
    {
        var count = lexicon.Count(candidate);
        return candidate.Length >= 3 && count >= 3 && (long)count * 50 >= formCount;
    }
}
