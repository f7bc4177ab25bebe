using System.Collections.Frozen;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>Reads how far a name goes once it is known where one begins.</summary>
/// <param name="context">The text.</param>
internal sealed class NameReader(RuleContext context)
{
    private const int MaxWords = 6;

    private static readonly FrozenSet<string> Particles =
        "von van de der den af al el bin ibn bint la da dos del di du le ter ben abu abd ould"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly IReadOnlyList<NameWord> _words = context.Words;

    /// <summary>The index after the name whose first word is at <paramref name="start"/>.</summary>
    /// <param name="start">A word that is known to be part of a name.</param>
    /// <param name="takesUnknown">Whether unknown words with a capital belong to the name, as after a cue.</param>
    public int ReadFrom(int start, bool takesUnknown)
    {
        var end = start + 1;
        while (end < _words.Count && end - start < MaxWords && !EndsName(end - 1))
        {
            var taken = Take(start, end, takesUnknown);
            if (taken == end)
            {
                break;
            }

            end = taken;
        }

        return end;
    }

    /// <summary>Whether an unknown word is written like a name and is no word, organisation or place that we know.</summary>
    public bool CouldBeName(int i, bool afterCue)
    {
        var word = _words[i];
        var key = NameLexicon.WithoutGenitive(word.Key);
        return word.Shape == WordShape.Capital && key.Length is >= 2 and <= 40
            && !IsCompound(word) && !IsBrand(word) && !PublicContext.IsTitle(word.Key)
            && (NameLexicon.IsGivenName(word.Key) || NameLexicon.IsSurname(word.Key)
                || (!NameLexicon.IsNotPerson(word.Key) && !StopWords.Contains(word.Key) && !NameCues.IsVerb(word.Key)
                    && !NameCues.IsChild(word.Key)
                    && !NameCues.IsStaff(word.Key) && !NameCues.IsRelationNoun(word.Key) && (afterCue || !IsOrdinary(word.Key))));
    }

    /// <summary>Whether a word is written in lower case elsewhere in the text.</summary>
    public bool IsOrdinary(string key) => context.OccursInLowercase(key) || context.OccursInLowercase(NameLexicon.WithoutGenitive(key));

    /// <summary>"Lisa-metoden" and "Mark- och miljödomstolen": words with a name in them.</summary>
    public bool IsCompound(NameWord word)
    {
        var text = context.Text;
        var hyphen = text.AsSpan(word.Start, word.End - word.Start).IndexOfAny('-', '‑', '‐');
        var isHalf = word.End + 1 < text.Length && text[word.End] is '-' or '‑' && char.IsWhiteSpace(text[word.End + 1]);
        return isHalf || (hyphen > 0 && word.Start + hyphen + 1 < word.End && char.IsLower(text[word.Start + hyphen + 1]));
    }

    // "ChatGPT", "WikiGap": a capital inside is for brands, except in McCarthy, DeLuca and after a hyphen or apostrophe.
    private bool IsBrand(NameWord word)
    {
        for (var i = word.Start + 1; i < word.End; i++)
        {
            if (char.IsUpper(context.Text[i]) && char.IsLower(context.Text[i - 1]))
            {
                return i - word.Start > 3;
            }
        }

        return false;
    }

    private bool EndsName(int i) => _words[i].Shape == WordShape.Capital && NameLexicon.IsGenitive(_words[i].Key);

    private int Take(int start, int i, bool takesUnknown)
    {
        var word = _words[i];
        if (word.Shape == WordShape.Lower)
        {
            var isParticle = Particles.Contains(word.Key) && word.FollowsOnLine && i + 1 < _words.Count && _words[i + 1].FollowsOnLine;
            return isParticle && CouldBeName(i + 1, afterCue: true) ? i + 2 : i;
        }

        if (!word.Follows && !FollowsInitial(i))
        {
            return i;
        }

        if (word.Shape == WordShape.Letter)
        {
            return word.FollowsOnLine && word.Key != "i" || (word.Key == "i" && NextIsInitialStop(i)) ? i + 1 : i;
        }

        if (!word.IsCapital || IsCompound(word) || !HasSameStyle(start, i))
        {
            return i;
        }

        var isKnown = NameLexicon.IsGivenName(word.Key) || NameLexicon.IsSurname(word.Key);
        if (!word.FollowsOnLine && !FollowsInitial(i))
        {
            // Over a line break only what can be nothing else: the next line may be a heading or a new entry of a list.
            return NameLexicon.IsCertainSurname(word.Key) && !NameLexicon.IsCertainGivenName(word.Key) && i - start == 1 ? i + 1 : i;
        }

        return isKnown && !IsWordBeforeText(i) ? i + 1
            : word.Shape == WordShape.Capital && CouldBeName(i, takesUnknown) && (takesUnknown || i - start <= 2) ? i + 1 : i;
    }

    // "Amir Berg" goes on, "Amir I", "Amir Max 20" does not.
    private bool IsWordBeforeText(int i) => NameLexicon.IsPronoun(_words[i].Key) && !NameLexicon.IsSurname(_words[i].Key);

    private bool FollowsInitial(int i) => _words[i - 1].Shape == WordShape.Letter && (_words[i].Gap & ~(Gap.Space | Gap.Stop)) == 0;

    private bool NextIsInitialStop(int i) =>
        i + 1 < _words.Count && (_words[i + 1].Gap & Gap.Stop) != 0 && _words[i].FollowsOnLine && _words[i + 1].IsCapital;

    private bool HasSameStyle(int start, int i) =>
        _words[i].Shape == WordShape.Capital ? _words[start].Shape != WordShape.AllCapitals
        : NameLexicon.IsSurname(_words[i].Key) || NameLexicon.IsGivenName(_words[i].Key)
            || (_words[start].Shape == WordShape.AllCapitals && _words[i].Key.Length > 4);
}
