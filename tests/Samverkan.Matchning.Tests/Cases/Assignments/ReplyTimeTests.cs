using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Tests.Corpus;

namespace Samverkan.Matchning.Tests.Cases.Assignments;

public sealed class ReplyTimeTests
{
    [Theory]
    [InlineData("2026-03-03T09:00:00Z", "2026-03-17")]
    [InlineData("2026-03-02T23:30:00Z", "2026-03-17")] // already 3 March in Sweden
    [InlineData("2026-03-20T12:00:00Z", "2026-04-03")] // over the night when summer time begins
    [InlineData("2026-10-24T22:30:00Z", "2026-11-08")] // over the night when it ends
    public void Due_is_fourteen_days_after_the_swedish_day_of_handing_over(string handedOver, string due) => Assert.Equal(
        DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
        ReplyTime.Due(DateTimeOffset.Parse(handedOver, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Days_left_are_counted_to_zero_and_below()
    {
        var clock = new FixedClock(); // 21 November 2026
        Assert.Equal(3, ReplyTime.Left(new DateOnly(2026, 11, 24), clock));
        Assert.Equal(0, ReplyTime.Left(new DateOnly(2026, 11, 21), clock));
        Assert.Equal(-1, ReplyTime.Left(new DateOnly(2026, 11, 20), clock));
    }

    [Fact]
    public void A_checklist_names_everything_that_is_missing()
    {
        Assert.Equal(["OwnResourcesTried", "ContactPerson", "TimeSetAside"], new SpsmChecklist().Missing().Select(fault => fault.Field));
        Assert.Equal(["TimeSetAside"], new SpsmChecklist("Elevhälsan", "Kontakten", " ").Missing().Select(fault => fault.Field));
        Assert.Empty(new SpsmChecklist("Elevhälsan", "Kontakten", "Två timmar").Missing());
    }
}
