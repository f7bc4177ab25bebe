namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>Decides whether a name begins at a word of a text.</summary>
/// <param name="context">The text.</param>
internal sealed class NameFinder(RuleContext context)
{
    private readonly IReadOnlyList<NameWord> _words = context.Words;
    private readonly NameReader _reader = new(context);
    private readonly PublicContext _public = new(context);
    private readonly InstitutionContext _institutions = new(context);
    private readonly UnknownNames _unknown = new(context);

    /// <summary>Where to read on: after the name that begins at <paramref name="i"/>, or after a word or name that is nobody's.</summary>
    public int Find(int i, out bool isName)
    {
        isName = false;
        var word = _words[i];
        if (word.Shape == WordShape.Lower)
        {
            var lowerEnd = ReadLowercase(i);
            isName = lowerEnd > i;
            return isName ? lowerEnd : i + 1;
        }

        if (word.Shape is WordShape.Masked or WordShape.Other || context.IsReference(word.Start, word.End))
        {
            return i + 1;
        }

        var cue = CueReader.Before(_words, i);
        if (cue is Cue.Child or Cue.Staff && FindCued(i, cue) is var cuedEnd && cuedEnd > i)
        {
            isName = true;
            return cuedEnd;
        }

        var publicEnd = _public.ReadPublicName(i);
        if (publicEnd > i)
        {
            return publicEnd;
        }

        if (IsKnownStart(i))
        {
            var end = _reader.ReadFrom(i, takesUnknown: false);
            isName = IsPerson(i, end);
            return isName ? end : AfterPublic(i, end);
        }

        return _unknown.Find(i, cue, out isName);
    }

    // A rejected name is passed over whole ("Anna Whitlocks gymnasium"), but only if a rule of publicness rejected it.
    private int AfterPublic(int start, int end) => end - start > 1 && IsPublic(start, end) ? end : start + 1;

    private int FindCued(int i, Cue cue)
    {
        var word = _words[i];
        if (word.Shape == WordShape.Letter || !StartsCuedName(i))
        {
            return i;
        }

        var end = _reader.ReadFrom(i, takesUnknown: true);
        var isElse = _institutions.IsInstitution(i, end) || (cue == Cue.Staff && _public.ReadPublicName(i) > i);
        return isElse ? i : end;
    }

    private bool StartsCuedName(int i)
    {
        var word = _words[i];
        return word.Shape == WordShape.AllCapitals
            ? NameLexicon.IsGivenName(word.Key) || (NameLexicon.IsSurname(word.Key) && word.Key.Length > 3) || StartsCapitals(i)
            : _reader.CouldBeName(i, afterCue: true);
    }

    // "eleven XHEMILE OZTURKOGLU"; one word alone, or a short one, is an abbreviation.
    private bool StartsCapitals(int i) =>
        _words[i].Key.Length > 3 && !NameLexicon.IsNotPerson(_words[i].Key) && i + 1 < _words.Count
        && _words[i + 1] is { Shape: WordShape.AllCapitals, FollowsOnLine: true, Key.Length: > 3 };

    private bool IsKnownStart(int i)
    {
        var word = _words[i];
        if (word.Shape == WordShape.Letter)
        {
            return IsInitialOfSurname(i);
        }

        return word.IsCapital && !_reader.IsCompound(word)
            && (NameLexicon.IsGivenName(word.Key) || NameLexicon.IsCertainSurname(word.Key)
                || (context.Names.Contains(word.Key) && !IsOrdinaryHere(i)));
    }

    private bool IsOrdinaryHere(int i) => _reader.IsOrdinary(_words[i].Key) && !NameLexicon.IsGivenName(_words[i].Key);

    // "A. Lindgren", "A.K. Lindgren"
    private bool IsInitialOfSurname(int i)
    {
        var next = i + 1;
        while (next < _words.Count && next - i < 3 && _words[next].Shape == WordShape.Letter && FollowsStop(next))
        {
            next++;
        }

        return next < _words.Count && FollowsStop(next) && (_words[next].Gap & Gap.Stop) != 0
            && _words[next].Shape == WordShape.Capital && NameLexicon.IsSurname(_words[next].Key)
            && !NameLexicon.IsNotPerson(_words[next].Key);
    }

    private bool FollowsStop(int i) => (_words[i].Gap & ~(Gap.Space | Gap.Stop)) == 0;

    private bool IsPerson(int start, int end) =>
        !IsPublic(start, end) && ((end - start > 1 && IsFullName(start, end)) || IsPersonAlone(start, end));

    private bool IsPublic(int start, int end) => _institutions.IsInstitution(start, end) || _public.IsCitation(start, end);

    private bool IsFullName(int start, int end)
    {
        if (NameLexicon.IsCertainGivenName(_words[start].Key) || _words[start].Shape == WordShape.Letter)
        {
            return true;
        }

        if (NameLexicon.IsPronoun(_words[start].Key))
        {
            var surname = _words[start + 1].Key;
            return NameLexicon.IsCertainSurname(surname) || (!_words[start].StartsSentence && NameLexicon.IsSurname(surname));
        }

        return !NameLexicon.IsNotPerson(_words[start].Key) || NameLexicon.IsSurname(_words[start + 1].Key);
    }

    private bool IsPersonAlone(int start, int end)
    {
        var word = _words[start];
        if (word.Shape == WordShape.AllCapitals)
        {
            return word.Key.Length > 3 && (NameLexicon.IsCertainGivenName(word.Key) || NameLexicon.IsCertainSurname(word.Key));
        }

        var place = NameLexicon.WithoutGenitive(word.Key);
        if (NameLexicon.IsPlace(place) && NameLexicon.IsNotPerson(place))
        {
            return HasSignOfPerson(start, end); // London, Israel: more often a place
        }

        if (NameLexicon.IsPlace(place) && start > 0 && _words[start].Follows
            && _words[start - 1].Key is "i" or "från" or "utanför" or "runt" or "nära" or "kring" or "norr" or "söder")
        {
            return false;
        }

        if (NameLexicon.IsCertainGivenName(word.Key) || NameLexicon.IsCertainSurname(word.Key)
            || CueReader.FollowsName(context, start, end))
        {
            return true;
        }

        return !word.StartsSentence || HasSignOfPerson(start, end);
    }

    /// <summary>What makes "Björn" at the start of a sentence a person: a verb, someone's mother, or having been named before.</summary>
    private bool HasSignOfPerson(int start, int end)
    {
        var key = _words[start].Key;
        if (NameLexicon.IsPronoun(key))
        {
            return false;
        }

        if (context.Names.Contains(key))
        {
            return true;
        }

        if (end >= _words.Count || !_words[end].FollowsOnLine)
        {
            return CueReader.Before(_words, start) == Cue.Field
                && (end >= _words.Count || (_words[end].Gap & (Gap.LineBreak | Gap.Paragraph | Gap.Comma)) != 0);
        }

        return (NameCues.IsVerb(_words[end].Key) && !NameLexicon.IsNotPerson(key))
            || (NameLexicon.WithoutGenitive(key).Length < key.Length && NameCues.IsRelationNoun(_words[end].Key))
            || (_words[end].Key == "och" && !NameLexicon.IsNotPerson(key) && IsGivenNameAt(end + 1))
            || ClassWords.IsPlacedInClass(context, end);
    }

    private bool IsGivenNameAt(int i) => i < _words.Count && _words[i].IsCapital && NameLexicon.IsGivenName(_words[i].Key);

    /// <summary>"eleven amir", "amir hassan": names in lower case after a cue, or a given name and a surname together.</summary>
    private int ReadLowercase(int i)
    {
        var key = _words[i].Key;
        if (!NameLexicon.IsCertainGivenName(key) || key.Length < 3 || NameCues.IsVerb(key))
        {
            return i;
        }

        var end = i + 1;
        while (end < _words.Count && end - i < 4 && _words[end] is { Shape: WordShape.Lower, FollowsOnLine: true } next
            && (NameLexicon.IsCertainSurname(next.Key) || NameLexicon.IsCertainGivenName(next.Key)))
        {
            end++;
        }

        return end - i > 1 || CueReader.Before(_words, i) is Cue.Child or Cue.Staff ? end : i;
    }
}
