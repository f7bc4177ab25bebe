using System.Globalization;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>Codes of digits, which spreadsheets like to store as numbers and thereby rob of their first zeros.</summary>
internal static class CodeCell
{
    /// <summary>The digits of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="length">How many digits the code has; a number with fewer gets its zeros back, a text does not.</param>
    /// <param name="isPadded">Whether zeros were put back.</param>
    public static string Digits(SheetCell cell, int length, out bool isPadded)
    {
        isPadded = false;
        if (cell.Kind != SheetCellKind.Number)
        {
            return string.Concat(cell.Text.Where(character => !char.IsWhiteSpace(character)));
        }

        // 1.2345678E7 and 12345678.0 are whole numbers, too.
        if (!decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number != decimal.Truncate(number) || number <= 0)
        {
            return cell.Text;
        }

        var digits = number.ToString("0", CultureInfo.InvariantCulture);
        isPadded = digits.Length < length;
        return digits.PadLeft(length, '0');
    }
}
