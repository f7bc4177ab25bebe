using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Import;

/// <summary>
/// Decides whether two records describe one publication. In this order:
/// <list type="number">
/// <item>The same DOI, URN or PubMed number: yes.</item>
/// <item>Two different DOIs, other numbers in the titles ("del 1", "del 2"), years more than one apart, or a thesis and something else: no.</item>
/// <item>The same ISBN or address: yes when the titles agree to 0.6; a chapter often carries the ISBN of its book.</item>
/// <item>Titles that agree to 0.9 and at least half of the shorter list of family names in common: yes.</item>
/// <item>Authors missing on either side: yes when the titles agree to 0.95, the year is the same and so are the abstracts; without two
/// abstracts to compare, when no address of the same site tells them apart.</item>
/// </list>
/// Agreement of titles is the Dice coefficient of their letter trigrams, <c>2·|A ∩ B| / (|A| + |B|)</c>: "skola" against "skolan", with
/// a blank on each side, share " sk", "sko", "kol", "ola" of 5 and 6, so 2·4/11 = 0.73. A title is compared with and without its subtitle.
/// </summary>
public static class DuplicateRule
{
    private const double SameWork = 0.9;
    private const double SameWithoutAuthors = 0.95;
    private const double SameIdentifier = 0.6;
    private const double MinSharedAuthors = 0.5;

    /// <summary>A main title of so many words tells a publication even where the subtitle is left out.</summary>
    private const int WordsOfFullTitle = 4;

    /// <summary>Whether two records are the same publication.</summary>
    public static bool IsSame(DuplicateCandidate first, DuplicateCandidate second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (Share(first, second, kind => kind is IdentifierKind.Doi or IdentifierKind.Urn or IdentifierKind.Pmid))
        {
            return true;
        }

        if (HaveOtherDois(first, second) || first.Year - second.Year is > 1 or < -1 || IsThesisAndOther(first.Kind, second.Kind))
        {
            return false;
        }

        return NeededAgreement(first, second) is { } needed // comes before the titles, which take far longer to compare
            && NumbersOf(first).SetEquals(NumbersOf(second)) && TitleAgreement(first, second) >= needed;
    }

    /// <summary>From which agreement of titles two records are the same, going by all else; null when they are not whatever the titles.</summary>
    private static double? NeededAgreement(DuplicateCandidate first, DuplicateCandidate second) =>
        Share(first, second, kind => kind is IdentifierKind.Isbn or IdentifierKind.Url) ? SameIdentifier
        : first.Surnames.Count > 0 && second.Surnames.Count > 0 ? (SharedAuthors(first, second) >= MinSharedAuthors ? SameWork : null)
        : first.Year == second.Year && (TextFingerprint.IsSame(first.Fingerprint, second.Fingerprint) ?? !HaveOtherAddresses(first, second)) ? SameWithoutAuthors
        : null;

    /// <summary>Dice coefficient of the titles' letter trigrams, 0 to 1.</summary>
    public static double TitleAgreement(DuplicateCandidate first, DuplicateCandidate second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var full = Dice(Full(first), Full(second));
        return full >= SameWithoutAuthors || (first.Subtitle is null && second.Subtitle is null) || DuplicateKeys.Words(first.Title).Length < WordsOfFullTitle
            ? full
            : Math.Max(full, Math.Max(Dice(first.Title, Full(second)), Dice(Full(first), second.Title)));
    }

    /// <summary>Dice coefficient of two texts' letter trigrams; each word is set between blanks.</summary>
    internal static double Dice(string first, string second)
    {
        var (left, right) = (Trigrams(first), Trigrams(second));
        var total = left.Count + right.Count;
        left.IntersectWith(right);
        return total == 0 ? 0 : 2.0 * left.Count / total;
    }

    private static string Full(DuplicateCandidate candidate) => candidate.Subtitle is null ? candidate.Title : $"{candidate.Title} {candidate.Subtitle}";

    private static HashSet<(char, char, char)> Trigrams(string title)
    {
        var text = $" {string.Join(' ', DuplicateKeys.Words(title))} ";
        var grams = new HashSet<(char, char, char)>();
        for (var i = 0; i + 3 <= text.Length; i++)
        {
            grams.Add((text[i], text[i + 1], text[i + 2]));
        }

        return grams;
    }

    /// <summary>Numbers, also Roman ones, tell parts, years and editions of otherwise equal titles apart.</summary>
    private static HashSet<string> NumbersOf(DuplicateCandidate candidate) =>
        [.. DuplicateKeys.Words(candidate.Title).Where(word => word.Any(char.IsAsciiDigit) || word is "ii" or "iii" or "iv" or "v" or "vi")]; // "i" is also a Swedish preposition

    private static double SharedAuthors(DuplicateCandidate first, DuplicateCandidate second) =>
        (double)first.Surnames.Intersect(second.Surnames, StringComparer.Ordinal).Count() / Math.Min(first.Surnames.Count, second.Surnames.Count);

    private static bool Share(DuplicateCandidate first, DuplicateCandidate second, Func<IdentifierKind, bool> kinds) =>
        first.Identifiers.Any(identifier => kinds(identifier.Kind) && second.Identifiers.Contains(identifier));

    private static bool HaveOtherDois(DuplicateCandidate first, DuplicateCandidate second) =>
        first.Identifiers.Any(identifier => identifier.Kind == IdentifierKind.Doi) && second.Identifiers.Any(identifier => identifier.Kind == IdentifierKind.Doi);

    private static bool HaveOtherAddresses(DuplicateCandidate first, DuplicateCandidate second)
    {
        var sites = Sites(first);
        return Sites(second).Any(sites.Contains);
    }

    private static HashSet<string> Sites(DuplicateCandidate candidate) =>
        [.. candidate.Identifiers.Where(identifier => identifier.Kind == IdentifierKind.Url).Select(identifier => identifier.Value.Split('/')[0])];

    private static bool IsThesisAndOther(ResearchKind? first, ResearchKind? second) =>
        first is { } one && second is { } other && one != other && (IsThesis(one) || IsThesis(other));

    private static bool IsThesis(ResearchKind kind) => kind is ResearchKind.DoctoralThesis or ResearchKind.StudentThesis;
}
