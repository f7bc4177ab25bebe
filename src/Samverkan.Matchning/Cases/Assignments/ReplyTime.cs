using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>
/// SPSM's reply time: an answer within 14 days of the application
/// (https://www.spsm.se/om-oss/press/nyheter/nyheter/var-radgivning-utgar-fran-din-fraga/). Handed over on 3 March, due on 17 March.
/// </summary>
public static class ReplyTime
{
    /// <summary>Days that SPSM has.</summary>
    public const int Days = 14;

    /// <summary>The last day, by the Swedish calendar.</summary>
    public static DateOnly Due(DateTimeOffset handedOver) => SwedishTime.DayOf(handedOver).AddDays(Days);

    /// <summary>Days left, 0 on the last day and below zero when it has passed.</summary>
    /// <param name="due">The last day.</param>
    /// <param name="clock">Tells the time.</param>
    public static int Left(DateOnly due, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return due.DayNumber - SwedishTime.DayOf(clock.GetUtcNow()).DayNumber;
    }
}
