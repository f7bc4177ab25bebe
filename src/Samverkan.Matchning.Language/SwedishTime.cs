using System.Globalization;

namespace Samverkan.Matchning.Language;

/// <summary>Moments by the Swedish clock, wherever the server stands: an agency's servers often keep UTC.</summary>
public static class SwedishTime
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>A moment as a Swedish clock shows it.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Stockholm);

    /// <summary>The day in Sweden at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment).DateTime);

    /// <summary>When a day begins in Sweden.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Stockholm.GetUtcOffset(midnight));
    }

    /// <summary>A moment in words, such as "3 mars 2026 kl. 14.05".</summary>
    public static string Text(DateTimeOffset moment) => Of(moment).ToString("d MMMM yyyy 'kl.' HH.mm", Swedish);
}
