using Samverkan.Matchning.Language.Analysis;

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

        return _words[start].StartsSentence ? OpensSentenceAsPerson(start, end) : HasSignInSentence(start, end);
    }

    private bool OpensSentenceAsPerson(int start, int end)
    {
        var key = _words[start].Key;
        if (end >= _words.Count || !_words[end].FollowsOnLine || SentenceOpeners.IsListed(key))
        {
            return false;
        }

        // "Yxiong Vang har": two words with capitals and a verb, the first no definite noun ("Projektet Nova har").
        var next = _words[end].Key;
        if (end - start > 1 && _words[end - 1].Shape != WordShape.Letter)
        {
            return NameCues.IsPersonVerb(next) && IsNoDefinite(key);
        }

        // "Sebbe vägrar", "Qwentars mamma": written like no noun in the definite or plural; with a lexicon, like no known word.
        return (NameCues.IsStrongPersonVerb(next) && !SentenceOpeners.Contains(key))
            || (key.EndsWith('s') && NameCues.IsKin(next) && !SentenceOpeners.Contains(key[..^1]))
            || (context.IsUnknownWord(key) && !SentenceOpeners.HasNounEnding(key)
                && (NameCues.IsVerb(next) || (key.EndsWith('s') && NameCues.IsRelationNoun(next))));
    }

    private bool HasSignInSentence(int start, int end)
    {
        var previous = _words[start - 1];
        var isOpener = previous.StartsSentence && StopWords.Contains(previous.Key); // "För Qwentar"
        var followsWord = previous.Shape == WordShape.Lower || isOpener;
        if (_words[start].Follows && followsWord && !IsPlacelike(start, end) && IsNamelike(start, end)
            && !NameCues.IsPlacePreposition(previous.Key) && !NameCues.IsNonPersonHead(previous.Key))
        {
            return true; // a capital that nothing else explains
        }

        var isOwner = end < _words.Count && _words[end].FollowsOnLine && _words[end - 1].Key.EndsWith('s');
        return (isOwner && NameCues.IsRelationNoun(_words[end].Key))
            || (ClassWords.IsPlacedInClass(context, end) && !NameCues.IsPlacePreposition(previous.Key))
            || (end - start <= 2 && IsFollowedByRole(end));
    }

    private bool IsSurnameAt(int i) =>
        NameLexicon.IsCertainSurname(_words[i].Key)
        || (NameLexicon.LooksLikeSurname(_words[i].Key) && !NameLexicon.IsNotPerson(_words[i].Key));

    private bool IsFollowedByRole(int end) =>
        end < _words.Count && _words[end].Gap is (Gap.Comma | Gap.Space) or (Gap.Open | Gap.Space) && NameCues.IsRole(_words[end].Key)
        && _words[end].Shape == WordShape.Lower;

    private bool IsHeading(int start, int end) =>
        _words[start].StartsSentence && !NameLexicon.IsCertainSurname(_words[end - 1].Key) && !IsFollowedByRole(end);
}
