using System.Globalization;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Formats.Reports.Tables;

/// <summary>Values as a Swedish spreadsheet reads them: decimal comma, dates as 2026-09-01, times of Sweden.</summary>
internal static class SwedishCell
{
    // sv-SE writes U+2212 before a negative number, which no spreadsheet takes for a number.
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "", NegativeSign = "-" };

    /// <summary>The cell of a value; text is guarded, since a spreadsheet would run it as a formula.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => Guard(text),
        bool yes => yes ? "Ja" : "Nej",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => SwedishTime.Of(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        Guid id => id.ToString(),
        byte or short or int or long or float or double or decimal => ((IFormattable)value).ToString(null, Numbers),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>
    /// An apostrophe before what a spreadsheet would run (OWASP, CSV injection): a first = + - @, also in full width, also after
    /// blanks or control characters that the program passes over.
    /// </summary>
    private static string Guard(string text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n\0\u00A0\uFEFF\u200B");
        var isFormula = !start.IsEmpty && "=+-@＝＋－＠".Contains(start[0], StringComparison.Ordinal);
        var isTabbed = text.StartsWith('\t') || text.StartsWith('\r') || text.StartsWith('\n');
        return isFormula || isTabbed ? "'" + text : text;
    }
}
