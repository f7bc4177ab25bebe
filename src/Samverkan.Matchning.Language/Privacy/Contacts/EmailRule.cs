using System.Text.RegularExpressions;
using Samverkan.Matchning.Language.Analysis;

namespace Samverkan.Matchning.Language.Privacy.Contacts;

/// <summary>
/// Finds e-mail addresses, also with å, ä and ö and in the forms people write to escape robots: "namn (at) skola.se",
/// "namn [at] skola [punkt] se", "namn @ skola.se".
/// </summary>
internal sealed partial class EmailRule : IPersonalDataRule
{
    /// <inheritdoc/>
    public void Find(RuleContext context, ICollection<PersonalDataSpan> found)
    {
        foreach (var match in Addresses().EnumerateMatches(context.Text))
        {
            found.Add(new PersonalDataSpan(new TextSpan(match.Index, match.Index + match.Length), PersonalDataType.Email));
        }
    }

    // RFC 5321 allows 64 characters before the sign; the look-behind lets only the first of a longer run try, so the scan is linear.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}_%+'][\p{L}\p{N}._%+'-]{0,127}" +
        @"(?:@|[ \u00A0]@[ \u00A0]|[ \u00A0]?[(\[{][ \u00A0]?(?:at|snabel-?a|@)[ \u00A0]?[)\]}][ \u00A0]?)" +
        @"[\p{L}\p{N}][\p{L}\p{N}-]{0,62}" +
        @"(?:(?:\.|[ \u00A0]?[(\[{][ \u00A0]?(?:dot|punkt)[ \u00A0]?[)\]}][ \u00A0]?)[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){1,6}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Addresses();
}
