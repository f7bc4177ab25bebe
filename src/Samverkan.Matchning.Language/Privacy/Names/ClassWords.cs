using System.Text.RegularExpressions;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>Recognises school classes: "8B", "5 c", "NA21B", "klass 5", "avdelning Humlan".</summary>
internal static partial class ClassWords
{
    /// <summary>Whether the words from <paramref name="i"/> place what stands before in a class: "i 8B", "(8B)", "i klass 5".</summary>
    public static bool IsPlacedInClass(RuleContext context, int i)
    {
        var words = context.Words;
        if (i >= words.Count)
        {
            return false;
        }

        if ((words[i].Gap & ~(Gap.Space | Gap.Open | Gap.Comma)) == 0 && (words[i].Gap & (Gap.Open | Gap.Comma)) != 0)
        {
            return ReadAt(context, i) > i;
        }

        return words[i].Key is "i" or "på" or "från" && words[i].FollowsOnLine && i + 1 < words.Count && ReadAt(context, i + 1) > i + 1;
    }

    /// <summary>The index after the class that begins at word <paramref name="i"/>, or <paramref name="i"/>.</summary>
    public static int ReadAt(RuleContext context, int i)
    {
        var words = context.Words;
        var word = Written(context, i);
        var next = i + 1 < words.Count && words[i + 1].FollowsOnLine ? Written(context, i + 1) : "";
        if (words[i].Key is "klass" or "klassen" or "åk" or "årskurs")
        {
            return Year().IsMatch(next) ? (IsClassLetter(context, i + 2) ? i + 3 : i + 2) : i;
        }

        if (words[i].Key is "avdelning" or "avdelningen" or "avd" or "gruppen" or "förskoleavdelningen" && i + 1 < words.Count
            && (words[i + 1].Gap & ~(Gap.Space | Gap.Stop | Gap.Other)) == 0)
        {
            return words[i + 1].Shape == WordShape.Capital ? i + 2 : i;
        }

        if (ClassName().IsMatch(word))
        {
            return i + 1;
        }

        return Digit().IsMatch(word) && IsClassLetter(context, i + 1) && i > 0 && words[i - 1].Key is "i" or "klass" or "från" ? i + 2 : i;
    }

    private static bool IsClassLetter(RuleContext context, int i) =>
        i < context.Words.Count && context.Words[i].FollowsOnLine && context.Words[i].Key is [>= 'a' and <= 'h'];

    private static string Written(RuleContext context, int i) =>
        context.Text[context.Words[i].Start..Math.Min(context.Words[i].End, context.Words[i].Start + 20)];

    [GeneratedRegex(
        "^(?![HV]T)(?:[1-9][A-Ha-h](?:[A-Z0-9])?|[A-ZÅÄÖ]{1,5}[0-9]{1,2}[A-Za-zÅÄÖ]{0,2}|[A-ZÅÄÖ]{2,4}-2[0-9][a-zA-Z]?|F-?klass(?:en)?)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ClassName();

    [GeneratedRegex(
        "^(?![HV]T)(?:[1-9][A-Ha-h]?|[1-9])$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Year();

    [GeneratedRegex("^[1-9]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Digit();
}
