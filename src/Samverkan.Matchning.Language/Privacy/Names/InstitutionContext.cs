using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>Tells that a name belongs to a school, a parish, a street or a department that is called after someone.</summary>
/// <param name="context">The text.</param>
internal sealed class InstitutionContext(RuleContext context)
{
    private static readonly FrozenSet<string> Institutions = Set(
        "skola skolan skolor gymnasium gymnasiet gymnasieskola församling kyrka kyrkan kommun län mottagning " +
        "ungdomsmottagning sjukhus barnsjukhus universitet högskola folkhögskola förskola förskolor " +
        "mellanstadium högstadium lågstadium kommuner skolområde rektorsområde hus " +
        "friskola friskolor musikklasser park parken stift pastorat torg gata väg plats plan bad fritidsgård fritids stiftelse " +
        "minnesfond fond pris minnespris kapell elementarskola grundskola montessoriskola resursskola distrikt stad");

    private static readonly FrozenSet<string> OwnerIndependent = Set(
        "gymnasium gymnasiet gymnasieskola församling sjukhus barnsjukhus universitet högskola folkhögskola musikklasser torg gata " +
        "plats park parken minnesfond fond stiftelse pris minnespris kyrka");

    private static readonly FrozenSet<string> Royals =
        new[]
        {
            "karl johan", "carl johan", "gustav adolf", "gustaf adolf", "adolf fredrik", "gustav vasa", "oscar fredrik", "hedvig eleonora",
            "ulrika eleonora",
        }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Directions =
        Set("norra södra västra östra nya gamla lilla stora mellersta real elementar");

    private readonly IReadOnlyList<NameWord> _words = context.Words;

    /// <summary>Whether the name <c>words[start..end]</c> is a part of the name of a school, a parish, a street, a department.</summary>
    public bool IsInstitution(int start, int end)
    {
        if (start > 0 && _words[start].FollowsOnLine && NameCues.IsNonPersonHead(_words[start - 1].Key)
            && (end - start == 1 || _words[start - 1].Key is "s:t" or "s:ta" or "sankt" or "sankta" or "st"))
        {
            return true;
        }

        var next = end;
        if (next + 1 < _words.Count && _words[next].FollowsOnLine && Directions.Contains(_words[next].Key))
        {
            next++;
        }

        if (next >= _words.Count || !_words[next].FollowsOnLine)
        {
            return false;
        }

        var noun = _words[next];
        if (noun.IsCapital && NameLexicon.IsInstitution(noun.Key))
        {
            return true; // "Lars Kaggskolan"
        }

        if (!Institutions.Contains(noun.Key) && !(noun.Shape == WordShape.Lower && noun.Key.EndsWith("skola", StringComparison.Ordinal)))
        {
            return false;
        }

        // "Sofia skola" is a school, "Amirs skola" his; "Anna Whitlocks gymnasium" is a school, "Amir Hassans skola" may be his.
        var isGenitive = NameLexicon.IsGenitive(_words[end - 1].Key);
        var isRoyal = end - start == 2 && Royals.Contains($"{_words[start].Key} {NameLexicon.WithoutGenitive(_words[start + 1].Key)}");
        return !isGenitive || isRoyal
            || (end - start > 1 && (next > end || OwnerIndependent.Contains(noun.Key)));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
