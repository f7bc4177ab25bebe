namespace Samverkan.Matchning.Cases.UnitLists;

/// <summary>
/// Organisationsnummer as Skatteverket and Bolagsverket write them: ten digits, a hyphen before the last four, the third digit at
/// least 2 (so that it is told from a personnummer), and a check digit by the Luhn formula.
/// </summary>
public static class OrganisationNumber
{
    /// <summary>Reads a number with or without hyphen and with or without the century "16".</summary>
    /// <param name="text">As somebody wrote it, such as <c>212000-0142</c>, <c>2120000142</c> or <c>162120000142</c>.</param>
    /// <param name="number">With its hyphen, such as <c>212000-0142</c>; empty when the text is no such number.</param>
    /// <returns>What the text was found to be.</returns>
    public static OrganisationNumberCheck Check(string text, out string number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = "";
        var digits = string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not ('-' or '\u2010' or '\u2011' or '\u2013')));
        if (!digits.All(char.IsAsciiDigit) || digits.Length is not (10 or 12))
        {
            return OrganisationNumberCheck.NotTenDigits;
        }

        var isPrefixed = digits.Length == 12 && digits.StartsWith("16", StringComparison.Ordinal);
        if (digits.Length == 12 && !isPrefixed)
        {
            return digits[..2] is "18" or "19" or "20" ? OrganisationNumberCheck.Person : OrganisationNumberCheck.NotTenDigits;
        }

        digits = isPrefixed ? digits[2..] : digits;
        if (digits[2] < '2')
        {
            return OrganisationNumberCheck.Person;
        }

        if (!HasValidCheckDigit(digits))
        {
            return OrganisationNumberCheck.WrongCheckDigit;
        }

        number = $"{digits[..6]}-{digits[6..]}";
        return OrganisationNumberCheck.Valid;
    }

    /// <summary>
    /// Luhn: every second digit from the first is doubled, the digits of the products are added, and the sum is a multiple of ten.
    /// 212000-0142: 4+1+4+0+0+0+0+1+8+2 = 20.
    /// </summary>
    private static bool HasValidCheckDigit(string tenDigits)
    {
        var sum = 0;
        for (var i = 0; i < tenDigits.Length; i++)
        {
            var product = (tenDigits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }

        return sum % 10 == 0;
    }
}

/// <summary>What a text was found to be by <see cref="OrganisationNumber.Check"/>.</summary>
public enum OrganisationNumberCheck
{
    /// <summary>An organisationsnummer.</summary>
    Valid,

    /// <summary>Not ten digits (or twelve with the century).</summary>
    NotTenDigits,

    /// <summary>Ten digits whose last does not follow from the others.</summary>
    WrongCheckDigit,

    /// <summary>Built like a personnummer; must not be shown or stored as an organisation's.</summary>
    Person,
}
