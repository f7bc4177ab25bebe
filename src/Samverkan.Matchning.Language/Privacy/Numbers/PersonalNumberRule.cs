using System.Text.RegularExpressions;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy.Numbers;

/// <summary>
/// Finds personnummer and samordningsnummer with 10 or 12 digits. A wrong check digit does not save a number that is written like
/// one (a typing error still identifies) or has a cue before it. Organisation numbers have a month of at least 20 and never pass;
/// an eight-digit number alone is never taken.
/// </summary>
internal sealed partial class PersonalNumberRule : IPersonalDataRule
{
    private const int CueDistance = 40;

    /// <inheritdoc/>
    public void Find(RuleContext context, ICollection<PersonalDataSpan> found)
    {
        foreach (var match in Candidates().EnumerateMatches(context.Text))
        {
            var candidate = context.Text.AsSpan(match.Index, match.Length);
            if (TryRead(context, match.Index, candidate, out var isCoordination))
            {
                var type = isCoordination ? PersonalDataType.CoordinationNumber : PersonalDataType.PersonalNumber;
                found.Add(new PersonalDataSpan(new TextSpan(match.Index, match.Index + match.Length), type));
            }
        }
    }

    private static bool TryRead(RuleContext context, int index, ReadOnlySpan<char> candidate, out bool isCoordination)
    {
        var last = candidate[^4..]; // four digits, TF12, A123 or XXXX
        var head = candidate[..^4];
        Span<char> date = stackalloc char[8];
        var length = 0;
        foreach (var c in head)
        {
            if (char.IsAsciiDigit(c))
            {
                date[length++] = c;
            }
        }

        if (!IdentityNumber.IsDate(date[..length], out isCoordination))
        {
            // A slip in the date still identifies where a number is asked for; a month of 20 or more is an organisation's.
            return date[length - 4] < '2' && candidate[^5] is not (>= '0' and <= '9') && Cue().IsMatch(context.Before(index, CueDistance));
        }

        if (last.ContainsAnyExceptInRange('0', '9'))
        {
            return true; // masked or reserve digits: the pattern already asked for a hyphen
        }

        Span<char> ten = stackalloc char[10];
        date[(length - 6)..length].CopyTo(ten);
        last.CopyTo(ten[6..]);
        return Decide(context, index, candidate, IdentityNumber.HasValidCheckDigit(ten));
    }

    private static bool Decide(RuleContext context, int index, ReadOnlySpan<char> candidate, bool isValid)
    {
        var before = context.Before(index, CueDistance);
        if (Cue().IsMatch(before))
        {
            return true;
        }

        var isBare = candidate.IndexOfAnyExceptInRange('0', '9') < 0;
        var hasSign = candidate.LastIndexOfAny(Signs) >= candidate.Length - 6; // right before the last four, perhaps with a space
        if (OtherNumbers.Announce(before) && !(isValid && hasSign))
        {
            return false;
        }

        if (isBare && candidate.Length == 10 && candidate.StartsWith("07") && PhoneShape().IsMatch(candidate))
        {
            return false; // a mobile number; the telephone rule takes it
        }

        return hasSign || (isValid && !context.IsReference(index, index + candidate.Length));
    }

    private static ReadOnlySpan<char> Signs => "-+–‑−—";

    [GeneratedRegex(
        @"(?<![0-9])(?:(?:[0-9]{2})?[0-9]{6}|(?:[0-9]{2})?[0-9]{2}([-. /])[0-9]{2}\1[0-9]{2})" +
        @"(?:\s?[-+–‑−—]\s?(?:[0-9]{4}(?![0-9])|" +
        @"(?:TF[0-9]{2}|[A-Z][0-9]{3}|[A-Z]{2}[0-9]{2}|[Xx*•#_?]{4}|N{4})(?![\p{L}0-9]))|[ \u00A0\u2009\u202F]?[0-9]{4}(?![0-9]))",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Candidates();

    [GeneratedRegex(
        @"person\s?(?:nummer|nr)|\bp(?:ers)?\.?\s?nr\b|\bpnr\b|födelse(?:nummer|nr|tid|datum|data)|\bfödd\b|\bf\.\s?$|" +
        @"samordnings\s?(?:nummer|nr)|identitets(?:nummer|beteckning)|\bid-?(?:nummer|nr)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Cue();

    [GeneratedRegex("^07[0236789]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PhoneShape();
}
