using System.Globalization;

namespace Samverkan.Matchning.Web;

/// <summary>How numbers, dates and order are written for people.</summary>
internal static class Swedish
{
    /// <summary>sv-SE.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Alphabetical order with å, ä and ö last.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(Culture, ignoreCase: true);

    /// <summary>A date in words, such as "3 mars 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>A date as people type it: year-month-day, with or without hyphens, or day/month year; null when it is none.</summary>
    public static DateOnly? ParseDate(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), ["yyyy-MM-dd", "yyyyMMdd", "yyyy-M-d", "d/M yyyy", "d MMMM yyyy", "d MMM yyyy"], Culture, DateTimeStyles.None, out var date)
            ? date : null;

    /// <summary>A size in kB, MB or GB, such as "1,4 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => $"{(bytes / 1e9).ToString("N1", Culture)} GB",
        >= 1_000_000 => $"{(bytes / 1e6).ToString("N1", Culture)} MB",
        _ => $"{((bytes + 999) / 1000).ToString("N0", Culture)} kB",
    };

    /// <summary>A whole number with a space between thousands.</summary>
    public static string Number(int number) => number.ToString("N0", Culture);

    /// <summary>A score with two decimals and a decimal comma.</summary>
    public static string Decimal(double number) => number.ToString("0.00", Culture);

    /// <summary>"1 träff", "2 träffar".</summary>
    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
