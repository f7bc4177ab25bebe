namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>Finds names that no list holds, by what stands around them.</summary>
/// <param name="context">The text.</param>
internal sealed class UnknownNames(RuleContext context)
{
    private static readonly string[] PlaceEndings =
    [
        "vik", "boda", "bo", "träsk", "sjö", "ängen", "backen", "dal", "dalen", "hult", "torp", "stad", "by", "näs", "fors", "sund",
        "ås", "köping", "borg", "berga", "hamn", "myra", "valla", "lunda", "hälla",
    ];

    private readonly IReadOnlyList<NameWord> _words = context.Words;
    private readonly NameReader _reader = new(context);
    private readonly PublicContext _public = new(context);
    private readonly InstitutionContext _institutions = new(context);

    /// <summary>Where to read on: after the unknown name at <paramref name="i"/>, or after a word or cited name that is nobody's.</summary>
    public int Find(int i, Cue cue, out bool isName)
    {
        isName = false;
        if (!_reader.CouldBeName(i, afterCue: false))
        {
            return i + 1;
        }

        var end = _reader.ReadFrom(i, takesUnknown: false);
        var isPerson = cue switch
        {
            Cue.Field => EndsField(i, end),
            Cue.Weak => IsNamelike(i, end),
            _ => CueReader.FollowsName(context, i, end) || HasSignOfPerson(i, end),
        };
        if (!isPerson)
        {
            return i + 1;
        }

        isName = !_institutions.IsInstitution(i, end) && !_public.IsCitation(i, end);
        return end;
    }

    // "Mentor: Xhemile Ozturkoglu": a field holds one or several words with capitals and nothing else up to a line's end or a comma.
    private bool EndsField(int start, int end) =>
        end >= _words.Count
            ? _words[start].Key.Length > 2
            : (_words[end].Gap & (Gap.LineBreak | Gap.Paragraph | Gap.Comma | Gap.Open | Gap.Pair)) != 0 || end - start > 1;

    // "Philippa är", "att Siw mår", "Siws mamma": a spelling of a listed name and one sign more.
    private bool IsOtherSpelling(int start, int end) =>
        NameLexicon.IsSpellingOfGivenName(_words[start].Key) && _words[end].FollowsOnLine
        && (!_words[start].StartsSentence || (NameCues.IsVerb(_words[end].Key) && !SentenceOpeners.Contains(_words[start].Key))
            || (_words[start].Key.EndsWith('s') && NameCues.IsRelationNoun(_words[end].Key)));

    private bool IsNamelike(int start, int end) => end - start > 1 || IsNoDefinite(_words[start].Key);

    // Places that no list holds are built of these: Åsboda, Brovik, Myrträsk.
    private bool IsPlacelike(int start, int end) =>
        end - start == 1 && Array.Exists(PlaceEndings, ending => _words[start].Key.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsNoDefinite(string key) =>
        key is not ([.., 'e', 'n'] or [.., 'e', 't'] or [.., 'n', 'a']);

    private bool HasSignOfPerson(int start, int end)
    {
        // "Xhemile Lindström": an unknown word and a surname; "Xhemile Ozturkoglu, mentor".
        if (end - start > 1 && (IsSurnameAt(end - 1) || IsFollowedByRole(end)) && !IsHeading(start, end))
        {
            return true;
        }

        if (end < _words.Count && IsOtherSpelling(start, end))
        {
            return true;
        }

        if (_words[start].StartsSentence || end >= _words.Count)
        {
            // "Yxiong Vang har": first in a sentence two words with capitals and a verb, the first no definite noun ("Projektet Nova har").
            // "Sebbe vägrar": alone only with a verb for persons, and written like no noun in the definite or plural.
            return end < _words.Count && _words[end].FollowsOnLine
                && (end - start > 1 && _words[end - 1].Shape != WordShape.Letter
                    ? NameCues.IsPersonVerb(_words[end].Key) && IsNoDefinite(_words[start].Key)
                        && !SentenceOpeners.IsListed(_words[start].Key)
                    : NameCues.IsStrongPersonVerb(_words[end].Key) && !SentenceOpeners.Contains(_words[start].Key));
        }

        var next = _words[end];
        return (next.FollowsOnLine && NameCues.IsPersonVerb(next.Key) && IsSubject(start)
                && IsNamelike(start, end) && !IsPlacelike(start, end))
            || (next.FollowsOnLine && _words[end - 1].Key.EndsWith('s') && NameCues.IsRelationNoun(next.Key))
            || (ClassWords.IsPlacedInClass(context, end) && _words[start - 1].Key is not ("i" or "på" or "vid" or "från" or "till"))
            || (end - start <= 2 && IsFollowedByRole(end));
    }

    // A verb makes a person only of a word that can be its subject: "att Xhemile har", not "i Bergslagen har".
    private bool IsSubject(int start) => start > 0 && _words[start].Follows
        && _words[start - 1].Key is "att" or "när" or "om" or "då" or "som" or "för" or "innan" or "medan" or "och" or "men" or "där"
            or "eftersom" or "sedan" or "tills" or "både" or "hur" or "varför";

    private bool IsSurnameAt(int i) =>
        NameLexicon.IsCertainSurname(_words[i].Key)
        || (NameLexicon.LooksLikeSurname(_words[i].Key) && !NameLexicon.IsNotPerson(_words[i].Key));

    private bool IsFollowedByRole(int end) =>
        end < _words.Count && _words[end].Gap is (Gap.Comma | Gap.Space) or (Gap.Open | Gap.Space) && NameCues.IsRole(_words[end].Key)
        && _words[end].Shape == WordShape.Lower;

    private bool IsHeading(int start, int end) =>
        _words[start].StartsSentence && !NameLexicon.IsCertainSurname(_words[end - 1].Key) && !IsFollowedByRole(end);
}
