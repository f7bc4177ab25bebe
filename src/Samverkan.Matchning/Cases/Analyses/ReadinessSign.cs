using System.Text.RegularExpressions;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>What helps an intervention to take hold.</summary>
public enum ReadinessKind
{
    /// <summary>They want to.</summary>
    [Slug("vilja", "Vilja")]
    Will,

    /// <summary>Somebody leads it.</summary>
    [Slug("ledarskap", "Ledarskap")]
    Leadership,

    /// <summary>They trust each other.</summary>
    [Slug("tillit", "Tillit")]
    Trust,

    /// <summary>People stay.</summary>
    [Slug("stabilitet", "Stabilitet")]
    Stability,
}

/// <summary>A sentence of the analysis that speaks for or against that an intervention would take hold; a hint to read on, never a score.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="IsFavourable">Whether it speaks for.</param>
/// <param name="Quote">The sentence, masked, word for word.</param>
/// <param name="Passage">Number of the passage it stands in.</param>
public sealed partial record ReadinessSign(ReadinessKind Kind, bool IsFavourable, string Quote, int Passage)
{
    private const int MaxOfEach = 5;

    /// <summary>Finds the signs by phrases, at most five of each kind and direction, in reading order. A sentence that denies counts against.</summary>
    public static IReadOnlyList<ReadinessSign> Of(AnalysisVersion analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        (ReadinessKind Kind, Regex For, Regex Against)[] cues =
        [
            (ReadinessKind.Will, Willing(), Unwilling()), (ReadinessKind.Leadership, Led(), NotLed()),
            (ReadinessKind.Trust, Trusting(), Distrusting()), (ReadinessKind.Stability, Stable(), Unstable()),
        ];
        var signs = new List<ReadinessSign>();
        foreach (var passage in analysis.Passages)
        {
            foreach (var sentence in SentenceSplitter.Split(passage.Text).Select(span => span.Of(passage.Text)))
            {
                foreach (var (kind, speaksFor, speaksAgainst) in cues)
                {
                    if (speaksAgainst.IsMatch(sentence))
                    {
                        signs.Add(new ReadinessSign(kind, false, sentence, passage.Number));
                    }
                    else if (speaksFor.IsMatch(sentence))
                    {
                        signs.Add(new ReadinessSign(kind, !Denied().IsMatch(sentence), sentence, passage.Number));
                    }
                }
            }
        }

        return [.. signs.GroupBy(sign => (sign.Kind, sign.IsFavourable)).OrderBy(group => group.Key.Kind).ThenByDescending(group => group.Key.IsFavourable)
            .SelectMany(group => group.Take(MaxOfEach))];
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(inte|saknar|saknas|brister|brist|sällan|aldrig|ingen|inget|otydlig\w*)\b", Options, 1000)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(vill|önskar|är (mycket )?(motiverade|engagerade|positiva|angelägna|beredda))\b[^.]{0,80}\b(utveckla|förändra|lära|arbeta|förbättra|delta|pröva|utvecklas|stöd)\w*|\b(förändringsvilja|utvecklingsvilja|stort engagemang|drivkraft)\w*", Options, 1000)]
    private static partial Regex Willing();

    [GeneratedRegex(@"\b(motstånd|förändringstrött\w*|projekttrött\w*|uppgiven\w*|skeptisk\w*|vill inte|orkar inte)\b", Options, 1000)]
    private static partial Regex Unwilling();

    [GeneratedRegex(@"\b(rektor|rektorn|rektorerna|skolledningen|ledningen|ledningsgruppen|förvaltningsledningen|huvudmannen)\b[^.]{0,60}\b(leder|driver|prioriterar|följer upp|är tydlig\w*|tar ansvar|har avsatt|ger tid|deltar)\b|\btydlig(t)? (ledning|ledarskap)\b", Options, 1000)]
    private static partial Regex Led();

    [GeneratedRegex(@"\b(otydlig(t)? (ledning|ledarskap|styrning)|ingen (leder|driver|äger)|saknar (en )?(rektor|ledning|ledare)|frånvarande rektor|vakant rektor\w*)\b", Options, 1000)]
    private static partial Regex NotLed();

    [GeneratedRegex(@"\b(tillit|förtroende|öppet klimat|samarbetet fungerar|god samverkan|vågar)\b", Options, 1000)]
    private static partial Regex Trusting();

    [GeneratedRegex(@"\b(misstro|misstänksam\w*|låg tillit|bristande (tillit|förtroende)|konflikt(er|en|erna)?|tystnadskultur|litar inte)\b", Options, 1000)]
    private static partial Regex Distrusting();

    [GeneratedRegex(@"\b(stabil\w*|låg personalomsättning|kontinuitet|samma rektor|arbetat länge|varit på skolan i (många|flera) år)\b", Options, 1000)]
    private static partial Regex Stable();

    [GeneratedRegex(@"\b(rektorsbyte\w*|chefsbyte\w*|hög (personal)?omsättning|personalomsättning\w* (är|har varit) (hög|stor)|vikarie(r|beroende)\w*|vakans(er|en)?|slutat|omorganisation\w*|(fyra|fem|tre|två) rektorer)\b", Options, 1000)]
    private static partial Regex Unstable();
}
