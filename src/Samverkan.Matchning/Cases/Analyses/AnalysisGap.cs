using System.Text.RegularExpressions;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>What an analysis should have for an intervention to be chosen well.</summary>
public enum GapKind
{
    /// <summary>What the pupils or children themselves say.</summary>
    [Slug("elevrost", "Elevernas röst")]
    PupilVoice,

    /// <summary>Why it is as it is.</summary>
    [Slug("orsaker", "Orsaker")]
    Causes,

    /// <summary>What is to be reached, so that it can be followed up.</summary>
    [Slug("mal", "Mål")]
    Goals,

    /// <summary>Figures.</summary>
    [Slug("data", "Data")]
    Data,
}

/// <summary>Whether an analysis has one of the things it should have.</summary>
/// <param name="Kind">What it should have.</param>
/// <param name="IsMissing">Whether it is missing.</param>
/// <param name="Explanation">How that was judged, and what to ask the school authority, in Swedish.</param>
/// <param name="Passages">Numbers of the passages that have it.</param>
public sealed partial record AnalysisGap(GapKind Kind, bool IsMissing, string Explanation, IReadOnlyList<int> Passages)
{
    /// <summary>One cause for every so many problems is the least: fewer, and most problems stand unexplained.</summary>
    private const int ProblemsPerCause = 5;

    /// <summary>Passages with figures that are needed: one alone is a detail and no ground.</summary>
    private const int MinDataPassages = 2;

    /// <summary>
    /// Judges the four. Causes are counted by the classifier's (or people's) roles: at least one for every five problems. Pupils' voice
    /// and goals are found by phrases, and data by figures beside a unit or a comparison, in at least two passages.
    /// </summary>
    /// <returns>All four, or none when the analysis is not classified.</returns>
    public static IReadOnlyList<AnalysisGap> Of(AnalysisVersion analysis, IReadOnlyList<LabelCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(corrections);
        if (analysis.State != AnalysisState.Classified)
        {
            return [];
        }

        var roles = corrections.ToDictionary(correction => correction.PassageNumber, correction => correction.Role);
        int[] With(PassageRole role) => [.. analysis.Passages.Where(passage => roles.GetValueOrDefault(passage.Number, passage.Role) == role).Select(passage => passage.Number)];
        int[] Saying(Regex words) => [.. analysis.Passages.Where(passage => words.IsMatch(passage.Text)).Select(passage => passage.Number)];
        var causes = With(PassageRole.Cause);
        var problems = With(PassageRole.Problem);
        var voices = Saying(PupilVoice());
        var goals = Saying(Goals());
        var data = Saying(Figures());
        return
        [
            new(GapKind.PupilVoice, voices.Length == 0, voices.Length == 0
                ? "Inget stycke återger vad eleverna eller barnen själva säger. Fråga huvudmannen hur de har kommit till tals."
                : $"{Count(voices.Length)} återger vad eleverna eller barnen säger.", voices),
            new(GapKind.Causes, causes.Length * ProblemsPerCause < problems.Length || causes.Length == 0, causes.Length * ProblemsPerCause < problems.Length || causes.Length == 0
                ? $"Analysen beskriver problem i {Count(problems.Length).ToLowerInvariant()} men förklarar varför i {causes.Length}. En insats ska möta orsaken. Fråga vad huvudmannen tror ligger bakom."
                : $"{Count(causes.Length)} förklarar varför, mot {problems.Length} som beskriver problem.", causes),
            new(GapKind.Goals, goals.Length == 0, goals.Length == 0
                ? "Inget stycke säger vad som ska uppnås och till när. Utan mål går insatsen inte att följa upp."
                : $"{Count(goals.Length)} säger vad som ska uppnås.", goals),
            new(GapKind.Data, data.Length < MinDataPassages, data.Length < MinDataPassages
                ? $"Bara {data.Length} stycken har siffror att jämföra med. Fråga efter resultat, närvaro eller enkäter över minst två år."
                : $"{Count(data.Length)} har siffror.", data),
        ];
    }

    private static string Count(int passages) => passages == 1 ? "Ett stycke" : $"{passages} stycken";

    [GeneratedRegex(
        @"\b(elev|barn)(er|en|erna|ernas|s)?\b[^.]{0,60}\b(uppger|säger|berättar|svarar|beskriver|upplever|önskar|tycker|lyfter|efterfrågar|anser)\b"
        + @"|\b(elev|barn)(enkät|intervju|råd|samtal|röst|fokusgrupp)\w*|\benkät\w*[^.]{0,40}\belever\w*|\bintervju\w*[^.]{0,30}\b(elever|barn)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PupilVoice();

    [GeneratedRegex(
        @"\b(målet|delmålet|målsättningen|måltalet|delmål|effektmål)\b[^.]{0,40}\b(är|att|ska)\b|\bmål\b[^.]{0,20}\b(är att|att|ska)\b"
        + @"|\b(andelen|frånvaron|närvaron|meritvärdet|resultaten|alla elever|samtliga)\b[^.]{0,60}\bska\b[^.]{0,60}\b(minst|högst|öka|minska|halveras|nå|senast)\b|\bsenast (vid|i|under|den|vt|ht|vårterminen|höstterminen|20\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Goals();

    [GeneratedRegex(
        @"\d+([.,]\d+)?\s?(procent|%|procentenheter)|\b\d+([.,]\d+)?\s(poäng|av \d+|elever|barn|lärare|timmar)\b|\bmeritvärde\w*[^.]{0,40}\d{2,3}|\b(från|mellan) \d+([.,]\d+)? (till|och) \d+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures();
}
