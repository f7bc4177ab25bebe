using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>School years as lists write them: "F-9", "7–9", "åk 4 till 6", "3".</summary>
internal static partial class YearRange
{
    // Day zero of Excel's dates; serials below 61 are a day off because of a leap day that never was, and no list has those.
    private static readonly DateOnly ExcelEpoch = new(1899, 12, 30);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>The range in one spelling, <c>F–9</c>, or <see langword="null"/> when the text is none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="wasDate">Whether the spreadsheet program had made a date of it, as it does of 7-9; month and day are then the years.</param>
    public static string? Read(SheetCell cell, out bool wasDate)
    {
        wasDate = false;
        var match = Range().Match(cell.Text);
        if (match.Success)
        {
            return Join(match.Groups[1].Value, match.Groups[2].Value);
        }

        if (Date(cell) is { } date)
        {
            wasDate = true;
            var (low, high) = (Math.Min(date.Month, date.Day), Math.Max(date.Month, date.Day));
            return low < high && high <= 10 ? Join(Text(low), Text(high)) : null;
        }

        return null;
    }

    private static string? Join(string from, string to)
    {
        var (low, high) = (Number(from), Number(to.Length > 0 ? to : from));
        if (low > high || high > 10)
        {
            return null;
        }

        return low == high ? Text(low) : $"{Text(low)}–{Text(high)}";
    }

    /// <summary>The preschool class comes before year 1.</summary>
    private static int Number(string year) => year is "F" or "f" ? 0 : int.Parse(year, CultureInfo.InvariantCulture);

    private static string Text(int year) => year == 0 ? "F" : year.ToString(CultureInfo.InvariantCulture);

    private static DateOnly? Date(SheetCell cell)
    {
        if (cell.Kind == SheetCellKind.Number)
        {
            return int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 36_000 and < 80_000
                ? ExcelEpoch.AddDays(serial)
                : null;
        }

        if (DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        // Excel shows the ninth of July as 09-jul; the year does not matter here, so one with a leap day is taken.
        var match = DayAndMonth().Match(cell.Text);
        return match.Success && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is >= 1 and <= 29 and var day
            ? new DateOnly(2024, Array.IndexOf(Months, match.Groups[2].Value.ToLowerInvariant()) + 1, day)
            : null;
    }

    [GeneratedRegex(@"^(\d{1,2})-(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"^\s*(?:årskurs|åk|år)?\.?\s*(F|\d{1,2})(?:\s*(?:-|–|—|till)\s*(\d{1,2}))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
