using System.Globalization;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Search;

/// <summary>
/// Suggests names, titles and words while someone types: names of areas and the glossary first, then titles, then the most frequent
/// words of the records. A name or title fits when it, or one of its words, begins with what was typed. Thread-safe.
/// </summary>
public sealed class Suggester
{
    /// <summary>Letters that must have been typed.</summary>
    public const int MinLength = 2;

    private const CompareOptions Options = CompareOptions.IgnoreCase;
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;
    private readonly string[] _names;
    private readonly Func<string, int, IEnumerable<string>> _titles;
    private readonly string[] _words;

    /// <summary>Prepares suggestions.</summary>
    /// <param name="corpus">Areas and glossary.</param>
    /// <param name="words">Words of the records with their counts.</param>
    /// <param name="titles">Gives at most so many titles that fit a prefix, the best first.</param>
    public Suggester(CorpusSnapshot corpus, IReadOnlyDictionary<string, int> words, Func<string, int, IEnumerable<string>> titles)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _titles = titles;
        _names = [.. corpus.Areas.Select(area => area.Name).Concat(corpus.Glossary.SelectMany(term => (IEnumerable<string>)[term.Term, .. term.Variants, .. term.Abbreviations]))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
        _words = [.. words.Where(word => word.Key.Length > 3 && word.Value > 1).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)];
    }

    /// <summary>Suggests for what has been typed.</summary>
    public IReadOnlyList<string> Suggest(string prefix, int limit)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var typed = prefix.Trim();
        return typed.Length < MinLength || typed.Length > QueryReader.MaxLength || limit <= 0 ? [] :
        [
            .. Fitting(_names, typed).Concat(_titles(typed, limit)).Concat(_words.Where(word => Swedish.IsPrefix(word, typed, Options)))
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(limit),
        ];
    }

    /// <summary>Those of some names that fit what was typed: first those that begin with it, then those with a word that does, else in their order.</summary>
    public static IEnumerable<string> Fitting(IReadOnlyList<string> names, string typed) =>
        names.Where(name => Swedish.IsPrefix(name, typed, Options)).Concat(names.Where(name => !Swedish.IsPrefix(name, typed, Options) && HasWord(name, typed)));

    private static bool HasWord(string name, string typed)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsLetterOrDigit(name[i]) && !char.IsLetterOrDigit(name[i - 1]) && Swedish.IsPrefix(name.AsSpan(i), typed, Options))
            {
                return true;
            }
        }

        return false;
    }
}
