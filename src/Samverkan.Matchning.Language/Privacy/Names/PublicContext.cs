using System.Collections.Frozen;
using System.Globalization;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>
/// Tells that a name is used in public: an author of research who is cited, a minister, a figure of history. A given name alone is
/// never a citation, and a year after a full name only with other signs, for a pupil's year of birth looks the same.
/// </summary>
/// <param name="context">The text.</param>
internal sealed class PublicContext(RuleContext context)
{
    private static readonly FrozenSet<string> Titles = Set(
        "professor professorn docent docenten forskare forskaren forskarna författare författaren statsråd statsrådet " +
        "generaldirektör generaldirektören riksdagsledamot riksdagsledamoten statssekreterare " +
        "statssekreteraren landshövding landshövdingen universitetslektor universitetslektorn lektor filosofen minister ministern " +
        "statsminister statsministern hjärnforskaren skolforskaren debattören journalisten fil dr phd");

    private static readonly FrozenSet<string> ScholarlyNouns = Set(
        "forskning studie studier avhandling doktorsavhandling taxonomi metaanalys metaanalyser metastudie teori teorier ramverk " +
        "betänkande synlighetsmodell");

    private static readonly FrozenSet<string> ScholarlyContext = Set(
        "forskning forskningen forskare forskaren studie studien studier avhandling avhandlingen metaanalys metastudie metaanalyser " +
        "professor docent teori teorin begrepp begreppet artikel artikeln sou betänkande betänkandet betänkandet utredning " +
        "utredningen enligt rapport rapporten " +
        "författare författaren författarna boken litteratur litteraturen");

    private const int MaxPublicName = 4;

    private readonly IReadOnlyList<NameWord> _words = context.Words;

    /// <summary>The index after the listed public name that begins at <paramref name="start"/>, or <paramref name="start"/>.</summary>
    public int ReadPublicName(int start)
    {
        for (var end = Math.Min(start + MaxPublicName, _words.Count); end - start >= 2; end--)
        {
            var words = _words.Skip(start).Take(end - start);
            if (_words[start].IsCapital && _words[end - 1].IsCapital && words.Skip(1).All(word => word.Follows)
                && NameLexicon.IsPublicName(words.Select(word => word.Key)))
            {
                return end;
            }
        }

        return start;
    }

    /// <summary>Whether the name <c>words[start..end]</c> is cited or has a public title.</summary>
    public bool IsCitation(int start, int end)
    {
        var isFull = end - start > 1;
        var isSurname = !NameLexicon.IsGivenName(_words[start].Key) || (NameLexicon.IsSurname(_words[start].Key) && !isFull);
        if (!isFull && NameLexicon.IsCertainGivenName(_words[start].Key))
        {
            return false;
        }

        return HasTitle(start, end) || HasScholarlyNoun(end) || IsAtUniversity(end)
            || (isSurname ? IsCitedSurname(start, end) : IsCitedFullName(start, end));
    }

    /// <summary>Whether a word is the title of a researcher, author, minister or other public person.</summary>
    public static bool IsTitle(string key) =>
        Titles.Contains(key) || key.EndsWith("professor", StringComparison.Ordinal) || key.EndsWith("minister", StringComparison.Ordinal)
        || key.EndsWith("ministern", StringComparison.Ordinal) || key.EndsWith("forskaren", StringComparison.Ordinal);

    private bool HasTitle(int start, int end)
    {
        if (start > 0 && _words[start].Follows)
        {
            var title = _words[start - 1].Key;
            if (start > 1 && _words[start - 1].Shape == WordShape.Capital && !IsTitle(title) && IsTitle(_words[start - 2].Key))
            {
                return true; // "professor Mara Westling": an unknown given name between
            }

            if (IsTitle(title)
                || (title is "utredaren" or "utredare" && start > 1 && _words[start - 2].Key is "särskild" or "särskilda" or "regeringens"))
            {
                return true;
            }
        }

        return end < _words.Count && _words[end].Gap is (Gap.Comma | Gap.Space) or (Gap.Comma | Gap.LineBreak) && IsTitle(_words[end].Key);
    }

    private bool HasScholarlyNoun(int end) => end < _words.Count && _words[end].FollowsOnLine && ScholarlyNouns.Contains(_words[end].Key);

    private bool IsCitedSurname(int start, int end)
    {
        if (IsYearAfter(end, out _) || IsInParenthesesWithYear(start, end))
        {
            return true;
        }

        if (end + 1 < _words.Count && _words[end].Key is "m" or "et" or "mfl")
        {
            return _words[end].Key == "mfl" || _words[end + 1].Key is "fl" or "al";
        }

        // "Larsson & Ek (2015)", "Larsson, A. och Ek, B. (2015)"
        for (var i = end; i < Math.Min(end + 5, _words.Count); i++)
        {
            if (IsYearAfter(i + 1, out _))
            {
                return true;
            }

            if (_words[i].Shape is not (WordShape.Letter or WordShape.Capital) && _words[i].Key != "och")
            {
                return false;
            }
        }

        return false;
    }

    private bool IsCitedFullName(int start, int end) => IsYearAfter(end, out var year) && (year < 2000 || HasScholarlyContext(start, end));

    private bool IsAtUniversity(int end)
    {
        if (end >= _words.Count || _words[end].Key is not ("vid" or "på") || !_words[end].FollowsOnLine)
        {
            return false;
        }

        for (var i = end + 1; i < Math.Min(end + 4, _words.Count); i++)
        {
            var key = _words[i].Key;
            if (key is "universitet" or "högskola" or "lärarhögskola" || key.EndsWith("universitetet", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasScholarlyContext(int start, int end)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 12) && _words[i].Sentence == _words[start].Sentence; i--)
        {
            if (ScholarlyContext.Contains(_words[i].Key))
            {
                return true;
            }
        }

        // After the name only words that a pupil's file does not hold: "Amir Hassan (2012) har fått en utredning".
        for (var i = end; i < Math.Min(end + 9, _words.Count) && _words[i].Sentence == _words[start].Sentence; i++)
        {
            if (ScholarlyNouns.Contains(_words[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsYearAfter(int i, out int year)
    {
        year = 0;
        return i < _words.Count && (_words[i].Gap & Gap.Open) != 0 && IsYear(_words[i].Key, out year);
    }

    private bool IsInParenthesesWithYear(int start, int end)
    {
        var i = start;
        while (i > Math.Max(0, start - 10) && (_words[i].Gap & (Gap.Open | Gap.Close)) == 0)
        {
            i--;
        }

        if ((_words[i].Gap & Gap.Open) == 0)
        {
            return false;
        }

        for (i = end; i < Math.Min(end + 10, _words.Count) && (_words[i].Gap & Gap.Close) == 0; i++)
        {
            if (IsYear(_words[i].Key, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(string key, out int year)
    {
        var digits = key.Length is 5 && char.IsAsciiLetter(key[4]) ? key[..4] : key;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1850 and <= 2099;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
