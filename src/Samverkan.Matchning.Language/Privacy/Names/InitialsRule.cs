using System.Collections.Frozen;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>
/// Finds initials that stand for a person: "eleven A K", "A.K. i 8B". One letter ("elev A") is how schools write when they have
/// already taken the name away, and stays, unless it has a stop and a class after it.
/// </summary>
internal sealed class InitialsRule : IPersonalDataRule
{
    private static readonly FrozenSet<string> Subjects =
        "no so sv en ma id mu hk bl sl bi fy ke ge hi re sh tk eu fr ty sp ml sva fm syv ik it tv eh bp ki la ht vt"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Find(RuleContext context, ICollection<PersonalDataSpan> found)
    {
        for (var i = 0; i < context.Words.Count; i++)
        {
            var end = Read(context, i);
            if (end > i)
            {
                var stop = context.Words[end - 1].End;
                stop += HasStop(context, end - 1) && end - i > 1 && context.Words[i + 1].Gap == Gap.Stop ? 1 : 0; // the stop of "A.K."
                found.Add(new PersonalDataSpan(new TextSpan(context.Words[i].Start, stop), PersonalDataType.Name));
                i = end - 1;
            }
        }
    }

    private static int Read(RuleContext context, int i)
    {
        var words = context.Words;
        var isCued = CueReader.Before(words, i) is Cue.Child or Cue.Staff;
        if (words[i].Shape == WordShape.AllCapitals)
        {
            return isCued && words[i].Key.Length == 2 && !Subjects.Contains(words[i].Key) ? i + 1 : i;
        }

        if (words[i].Shape != WordShape.Letter)
        {
            return i;
        }

        var end = i + 1;
        while (end < words.Count && end - i < 4 && words[end].Shape == WordShape.Letter
            && words[end].Gap is Gap.Space or Gap.Stop or (Gap.Space | Gap.Stop))
        {
            end++;
        }

        if (end - i == 1)
        {
            return isCued && HasStop(context, i) && HasPersonAfter(context, end) ? end : i;
        }

        var hasStops = HasStop(context, i);
        return isCued || (hasStops && HasPersonAfter(context, end)) ? end : i;
    }

    private static bool HasPersonAfter(RuleContext context, int end)
    {
        if (end >= context.Words.Count)
        {
            return false;
        }

        var next = context.Words[end];
        var follows = (next.Gap & ~(Gap.Space | Gap.Stop)) == 0;
        var isInClass = next.Key is "i" or "från" && end + 1 < context.Words.Count && ClassWords.ReadAt(context, end + 1) > end + 1;
        return follows && (NameCues.IsVerb(next.Key) || isInClass);
    }

    private static bool HasStop(RuleContext context, int i) =>
        context.Words[i].End < context.Text.Length && context.Text[context.Words[i].End] == '.';
}
