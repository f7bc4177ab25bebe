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

    /// <summary>A moment in Swedish time, such as "3 mars 2026 kl. 14.05".</summary>
    public static string Moment(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Stockholm).ToString("d MMMM yyyy 'kl.' HH.mm", Culture);

    /// <summary>A date as people type it: year-month-day, with or without hyphens, or day/month year; null when it is none.</summary>
    public static DateOnly? ParseDate(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), ["yyyy-MM-dd", "yyyyMMdd", "yyyy-M-d", "d/M yyyy", "d MMMM yyyy", "d MMM yyyy"], Culture, DateTimeStyles.None, out var date)
            ? date : null;

    /// <summary>When a day begins in Sweden.</summary>
    public static DateTimeOffset StartOf(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Stockholm.GetUtcOffset(midnight));
    }

    /// <summary>The day in Sweden at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Stockholm).DateTime);

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

    private static TimeZoneInfo Stockholm { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
}
