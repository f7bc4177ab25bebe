namespace Samverkan.Matchning.Tests.Corpus;

/// <summary>A clock that stands still at noon on the day the sample records were checked.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
}
