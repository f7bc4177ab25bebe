using System.Text.RegularExpressions;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy.Contacts;

/// <summary>
/// Finds street addresses (a street and its number, with flat, postal code and town) and postal codes with a town. A street without
/// a number and the box of an authority point out nobody and stay; so does a road by its number ("väg 86").
/// </summary>
internal sealed partial class AddressRule : IPersonalDataRule
{
    /// <inheritdoc/>
    public void Find(RuleContext context, ICollection<PersonalDataSpan> found)
    {
        Add(Streets(), context, found);
        Add(PostalTowns(), context, found);
    }

    private static void Add(Regex pattern, RuleContext context, ICollection<PersonalDataSpan> found)
    {
        foreach (var match in pattern.EnumerateMatches(context.Text))
        {
            if (!context.IsReference(match.Index, match.Index + match.Length) && !Box().IsMatch(context.Before(match.Index, 30)))
            {
                found.Add(new PersonalDataSpan(new TextSpan(match.Index, match.Index + match.Length), PersonalDataType.Address));
            }
        }
    }

    // "Norra Storgatan 12 B, lgh 1102, 871 29 Härnösand"; "Olof Palmes gata 3"; a year is no street number.
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}-])(?:(?:[\p{Lu}][\p{L}:.'-]{1,24}[ \u00A0]){0,3}[\p{Lu}][\p{L}'-]{1,38}" +
        @"(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|torget|torg|allén|allé|backen|backe|" +
        @"esplanaden|promenaden|slingan|kajen|liden|svängen|kroken|stråket|platsen)" +
        @"|[\p{L}]{3,38}(?:gatan|vägen|gränden|gränd|stigen|allén)" +
        @"|(?:[\p{Lu}][\p{L}:.'-]{1,38}[ \u00A0]){1,3}(?:gata|väg|gränd|stig|torg|allé|backe|plats|plan))" +
        @"(?:[ \u00A0]|[ \u00A0]?\n[ \u00A0]?|,[ \u00A0])(?:nr[ \u00A0]?)?" +
        @"(?!(?:19|20)[0-9]{2}\b)[0-9]{1,4}(?:[ \u00A0]?[-–][ \u00A0]?[0-9]{1,4})?(?:[ \u00A0]?[A-Ha-h](?![\p{L}\p{M}]))?(?![0-9\p{L}])" +
        @"(?![-.,:][0-9])(?![ \u00A0]?(?:%|km|m|mil|min|kr|år|procent|elever|st|ggr|gånger|minuter|meter|barn|lektioner)\b)" +
        @"(?:,?[ \u00A0](?:lgh|lägenhet|våning|vån|tr)\.?[ \u00A0]?[0-9]{1,4}|,?[ \u00A0][0-9]{1,2}[ \u00A0]?tr\b){0,2}" +
        @"(?:,?\s{1,2}(?:SE?-)?[1-9][0-9]{2}[ \u00A0]?[0-9]{2}[ \u00A0]{1,2}[\p{Lu}][\p{L}-]{1,30})?",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Streets();

    // The space inside and the capital tell a postal code from a number: "871 29 Härnösand"; without the space a mark must precede.
    [GeneratedRegex(
        @"(?<![0-9][ \u00A0.,-]?)(?<![\p{L}-])(?:(?:SE?-)?[1-9][0-9]{2}[ \u00A0][0-9]{2}|" +
        @"(?:(?<=,[ \u00A0]|\n)|SE?-)[1-9][0-9]{4})[ \u00A0]{1,2}[\p{Lu}][\p{Ll}-]{2,30}",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PostalTowns();

    [GeneratedRegex(
        @"\b[Bb]ox[ \u00A0][0-9]{1,5}(?:[ \u00A0][0-9]{1,3})?,?[ \u00A0]{0,2}$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Box();
}
