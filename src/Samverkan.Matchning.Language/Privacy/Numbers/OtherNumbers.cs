using System.Text.RegularExpressions;

namespace Samverkan.Matchning.Language.Privacy.Numbers;

/// <summary>Recognises what stands before a number that is nobody's: a registry, organisation, article or account number.</summary>
internal static partial class OtherNumbers
{
    /// <summary>Whether text that ends where a number begins announces such a number.</summary>
    public static bool Announce(ReadOnlySpan<char> before) => Cue().IsMatch(before);

    [GeneratedRegex(
        @"\b(?:dnr|diarie(?:nummer|nr)|org(?:anisations)?\.?\s?(?:nummer|nr)|ärende(?:nummer|nr)?|ISBN|ISSN|" +
        @"art(?:ikel)?\.?\s?(?:nummer|nr)|bankgiro|bg|plusgiro|pg|faktura(?:nummer|nr)?|OCR|" +
        @"skolenhetskod|kurskod|ref\.?\s?nr|konto(?:nummer|nr)?)\b[\s:.]{0,4}[\w/:-]{0,12}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Cue();
}
