using System.Text.RegularExpressions;

namespace Samverkan.Matchning.Import;

/// <summary>Identifiers in one spelling each, so that the same publication is recognised whoever wrote the number.</summary>
public static partial class IdentifierText
{
    /// <summary>Normalises an identifier.</summary>
    /// <returns>For example <c>10.1000/ab</c>, <c>urn:nbn:se:su:diva-1</c>, 13 digits, or an address; null when it cannot be what it says.</returns>
    public static string? Normalise(RecordIdentifier identifier)
    {
        var value = identifier.Value.Trim();
        return value.Length > ImportLimits.MaxNameLength ? null : identifier.Kind switch
        {
            IdentifierKind.Doi => Doi(value),
            IdentifierKind.Urn => Urn().Match(value) is { Success: true } urn ? urn.Value.ToLowerInvariant() : null,
            IdentifierKind.Isbn => Isbn(value),
            IdentifierKind.Pmid => value.Length is > 0 and < 10 && value.All(char.IsAsciiDigit) ? value.TrimStart('0') : null,
            IdentifierKind.Url => Url(value),
            _ => throw new ArgumentOutOfRangeException(nameof(identifier)),
        };
    }

    /// <summary>What sort of identifier a text is, when the format does not tell: a DOI or URN may stand as an address.</summary>
    public static RecordIdentifier? Recognise(string text)
    {
        var value = text.Trim();
        return Doi(value) is not null ? new RecordIdentifier(IdentifierKind.Doi, value)
            : Urn().IsMatch(value) ? new RecordIdentifier(IdentifierKind.Urn, value)
            : Url(value) is not null ? new RecordIdentifier(IdentifierKind.Url, value)
            : Isbn(value) is not null ? new RecordIdentifier(IdentifierKind.Isbn, value) : null;
    }

    private static string? Doi(string value) =>
        DoiForm().Match(value) is { Success: true } match ? match.Groups[1].Value.TrimEnd('.', ',', ';').ToLowerInvariant() : null;

    /// <summary>An ISBN of 10 digits becomes one of 13; a wrong check digit makes it none.</summary>
    private static string? Isbn(string value)
    {
        var digits = string.Concat(value.ToUpperInvariant().Where(character => char.IsAsciiDigit(character) || character == 'X'));
        if (digits.Length == 10 && digits.AsSpan(0, 9).IndexOf('X') < 0)
        {
            var sum = digits.Select((digit, place) => (10 - place) * (digit == 'X' ? 10 : digit - '0')).Sum();
            var body = "978" + digits[..9];
            return sum % 11 == 0 ? body + CheckDigit(body) : null;
        }

        return digits.Length == 13 && !digits.Contains('X', StringComparison.Ordinal) && digits.StartsWith("97", StringComparison.Ordinal)
            && CheckDigit(digits[..12]) == digits[12] ? digits : null;
    }

    private static char CheckDigit(string body)
    {
        var sum = body.Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 1 : 3)).Sum();
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    private static string? Url(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        return host.ToLowerInvariant() + url.PathAndQuery.TrimEnd('/');
    }

    [GeneratedRegex(@"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiForm();

    [GeneratedRegex(@"urn:(?:nbn|isbn|uuid):[a-z0-9:._\-]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Urn();
}
