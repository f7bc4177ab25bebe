namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>The system's clock, moved forward when a test says so.</summary>
internal sealed class MovedClock : TimeProvider
{
    private TimeSpan _moved;

    public void Move(TimeSpan time) => _moved += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _moved;
}
