using System.Text.RegularExpressions;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Privacy.Numbers;

namespace Samverkan.Matchning.Language.Privacy.Contacts;

/// <summary>
/// Finds telephone numbers in the forms of the Swedish numbering plan (PTS): area code and subscriber number (08-405 10 00,
/// 0611-55 78 00), mobile (070-123 45 67, 0701234567), with +46 or another country code; without an area code only after a cue.
/// A subscriber number never begins with 0 and is written in groups of two or three, which keeps dates and ranges apart.
/// </summary>
internal sealed partial class PhoneRule : IPersonalDataRule
{
    /// <inheritdoc/>
    public void Find(RuleContext context, ICollection<PersonalDataSpan> found)
    {
        foreach (var match in Numbers().EnumerateMatches(context.Text))
        {
            if (IsPhone(context, match.Index, match.Length))
            {
                found.Add(new PersonalDataSpan(new TextSpan(match.Index, match.Index + match.Length), PersonalDataType.Phone));
            }
        }

        foreach (Match match in AfterCue().Matches(context.Text))
        {
            var number = match.Groups["number"];
            if (CountDigits(number.ValueSpan) is >= 5 and <= 13 && !Year().IsMatch(number.ValueSpan))
            {
                found.Add(new PersonalDataSpan(new TextSpan(number.Index, number.Index + number.Length), PersonalDataType.Phone));
            }
        }
    }

    private static bool IsPhone(RuleContext context, int index, int length)
    {
        var number = context.Text.AsSpan(index, length);
        var digits = CountDigits(number);
        var isInternational = number[0] == '+' || number.StartsWith("00");
        return digits >= (isInternational ? 9 : 8) && digits <= (isInternational ? 15 : 11)
            && !context.IsReference(index, index + length)
            && !OtherNumbers.Announce(context.Before(index, 40))
            && !Unit().IsMatch(context.Text.AsSpan(index + length, Math.Min(12, context.Text.Length - index - length)));
    }

    private static int CountDigits(ReadOnlySpan<char> number)
    {
        var digits = 0;
        foreach (var c in number)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    // An area code, a hyphen, slash or spaces, and groups; or ten digits in a row.
    [GeneratedRegex(
        @"(?<![\p{L}0-9])(?<![0-9][-.,:/])(?:" +
        @"(?:\+|00)46[ \u00A0-]?(?:\(0\)[ \u00A0-]?|0)?[1-9][0-9]{0,2}[ \u00A0/–-]{0,3}[0-9]{1,3}(?:[ \u00A0-]?[0-9]{2,3}){1,4}" +
        @"|\+(?!46)[1-9][0-9]{0,2}[ \u00A0-]?(?:[0-9]{2,4}[ \u00A0-]?){2,5}[0-9]{2,4}" +
        @"|\(?0(?:[1-9][0-9]{0,2})\)?(?:[ \u00A0]{0,2}[-–‑/][ \u00A0]{0,2}|[ \u00A0])[1-9][0-9]{1,2}(?:[ \u00A0-]?[0-9]{2,3}){1,3}" +
        @"|07[02369][0-9]{7}|0[1-9][0-9]{7,8}" +
        @")(?![0-9])(?![-.,:/][0-9])",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\b(?:tel(?:efon)?(?:nummer|nr)?|tfn|mobil(?:telefon)?(?:nummer|nr)?|mob|" +
        @"ring(?:er|a)?(?: oss| mig| henne| honom)?(?: på)?|växel|sms:?a?)\b[.:]?(?: (?:nr|nummer|är)[.:]?)?[ \u00A0]{0,3}" +
        @"(?<number>[+(]?[0-9][0-9 \u00A0()/–-]{3,18}[0-9])(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex AfterCue();

    [GeneratedRegex(
        @"^(?:19|20)[0-9]{2}(?:[ –-]{1,3}(?:19|20)?[0-9]{2})?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^[ \u00A0]?(?:%|kr\b|kronor|tkr|mkr|mnkr|procent|elever|personer|barn\b|st\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Unit();
}
