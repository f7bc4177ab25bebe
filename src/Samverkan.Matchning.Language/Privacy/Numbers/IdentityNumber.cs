namespace Samverkan.Matchning.Language.Privacy.Numbers;

/// <summary>
/// Swedish identity numbers as Skatteverket describes them (SKV 704): birth date, birth number and a check digit by the Luhn
/// formula over the nine digits before it. In a samordningsnummer the day is raised by 60.
/// </summary>
internal static class IdentityNumber
{
    /// <summary>Whether YYMMDD or YYYYMMDD is a date of a person who may be alive; the day may be raised by 60.</summary>
    public static bool IsDate(ReadOnlySpan<char> digits, out bool isCoordination)
    {
        isCoordination = false;
        if (digits.Length is not (6 or 8))
        {
            return false;
        }

        var shortDate = digits[^6..];
        var month = Number(shortDate.Slice(2, 2));
        var day = Number(shortDate[4..]);
        isCoordination = day > 60;
        day -= isCoordination ? 60 : 0;
        if (month is < 1 or > 12 || day < 1)
        {
            return false;
        }

        // Without a century both are tried: 29 February exists in 2000 but not in 1900.
        return digits.Length == 8
            ? Number(digits[..2]) is 18 or 19 or 20 && day <= DateTime.DaysInMonth(Number(digits[..4]), month)
            : day <= Math.Max(
                DateTime.DaysInMonth(1900 + Number(shortDate[..2]), month), DateTime.DaysInMonth(2000 + Number(shortDate[..2]), month));
    }

    /// <summary>
    /// Whether the last of ten digits is the check digit of the others: every second digit from the first is doubled, the digits of
    /// the products are added, and the sum with the check digit is a multiple of ten. 811218-9876: 7+1+0 ... gives 6.
    /// </summary>
    public static bool HasValidCheckDigit(ReadOnlySpan<char> tenDigits)
    {
        var sum = 0;
        for (var i = 0; i < tenDigits.Length; i++)
        {
            var product = (tenDigits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }

        return tenDigits.Length == 10 && sum % 10 == 0;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
