using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>Reads the words before a place in a text for a sign that a name follows.</summary>
internal static class CueReader
{
    private const int NamingDistance = 7;

    private static readonly FrozenSet<string> Personal =
        "barn elev pojke flicka kille tjej person lärare mamma pappa vän kompis kamrat"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The cue before word <paramref name="i"/>.</summary>
    public static Cue Before(IReadOnlyList<NameWord> words, int i)
    {
        if (i == 0)
        {
            return Cue.None;
        }

        var (word, previous) = (words[i], words[i - 1]);
        if (word.FollowsOnLine)
        {
            return BeforeOnLine(words, i);
        }

        if ((word.Gap & ~(Gap.Space | Gap.Colon | Gap.Other | Gap.Quote | Gap.LineBreak)) == 0 && (word.Gap & Gap.Colon) != 0)
        {
            var isNumbered = i > 1 && previous.Key.Length <= 2 && NameCues.IsField(words[i - 2].Key); // "Vårdnadshavare 1:"
            return NameCues.IsField(previous.Key) || isNumbered ? Cue.Field : Cue.None;
        }

        // "eleven (Xhemile O)", "eleven ”Xhemile”", "eleven, Xhemile Ozturkoglu, har"
        var isAside = (word.Gap & ~(Gap.Space | Gap.Open | Gap.Quote | Gap.Comma)) == 0;
        return isAside && NameCues.IsChild(previous.Key) ? ((word.Gap & Gap.Comma) != 0 ? Cue.Weak : Cue.Child) : Cue.None;
    }

    /// <summary>Whether word <paramref name="i"/> stands beside a masked name: "[namn] och Xhemile", "[namn], Xhemile och".</summary>
    public static bool FollowsName(RuleContext context, int i, int end)
    {
        var words = context.Words;
        if (i > 1 && words[i].FollowsOnLine && words[i - 1].Key is "och" or "samt" or "eller")
        {
            return words[i - 1].FollowsOnLine && IsName(context, i - 2);
        }

        const Gap between = Gap.Space | Gap.Comma | Gap.Pair | Gap.LineBreak;
        if (i == 0 || (words[i].Gap & ~between) != 0 || (words[i].Gap & (Gap.Comma | Gap.Pair)) == 0 || !IsName(context, i - 1))
        {
            return false;
        }

        var isListed = i > 1 && IsName(context, i - 2) && (words[i - 1].Gap & Gap.Comma) != 0;
        var goesOn = end < words.Count && (words[end].Key is "och" or "samt" || words[end].Gap == (Gap.Comma | Gap.Space));
        return (words[i].Gap & Gap.Pair) != 0 || isListed || goesOn || end - i > 1;
    }

    private static bool IsName(RuleContext context, int i) =>
        context.Words[i].Shape == WordShape.Masked && Placeholder.TypeAt(context.Text, context.Words[i].Start) == PersonalDataType.Name;

    private static Cue BeforeOnLine(IReadOnlyList<NameWord> words, int i)
    {
        var previous = words[i - 1].Key;
        if (NameCues.IsChild(previous))
        {
            return Cue.Child;
        }

        if (NameCues.IsStaff(previous))
        {
            return Cue.Staff;
        }

        if (NameCues.IsNaming(previous))
        {
            return NamingCue(words, i - 1);
        }

        if (i > 1 && NameCues.IsRelation(previous) && words[i - 1].Follows
            && (NameCues.IsChild(words[i - 2].Key) || NameCues.IsPersonalStaff(words[i - 2].Key)))
        {
            return Cue.Child;
        }

        var isWeak = previous is "hos" or "bredvid" || NameCues.IsAct(previous)
            || (i > 1 && previous == "av" && NameCues.IsSuffered(words[i - 2].Key))
            || (i > 1 && previous == "med" && NameCues.IsMeeting(words[i - 2].Key));
        return isWeak ? Cue.Weak : Cue.None;
    }

    /// <summary>"heter" says a name only when a person is the nearest thing before it: "en app som heter Quizlet" is no person.</summary>
    private static Cue NamingCue(IReadOnlyList<NameWord> words, int naming)
    {
        for (var i = naming - 1; i >= 0 && i >= naming - NamingDistance && words[i].Sentence == words[naming].Sentence; i--)
        {
            var key = words[i].Key;
            if (NameCues.IsNonPersonHead(key))
            {
                return Cue.None;
            }

            if (NameCues.IsChild(key) || NameCues.IsStaff(key) || Personal.Contains(key)
                || (NameCues.IsPersonalPronoun(key) && key != "som"))
            {
                return Cue.Child;
            }
        }

        return Cue.None;
    }
}
