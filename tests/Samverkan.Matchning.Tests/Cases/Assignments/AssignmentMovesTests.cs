using Samverkan.Matchning.Cases.Assignments;

namespace Samverkan.Matchning.Tests.Cases.Assignments;

public sealed class AssignmentMovesTests
{
    [Fact]
    public void Random_walks_never_leave_the_rules()
    {
        var random = new Random(20260303);
        for (var walk = 0; walk < 2000; walk++)
        {
            var state = AssignmentState.Draft;
            var past = new List<AssignmentState> { state };
            for (var step = 0; step < 12 && AssignmentMoves.From(state) is { Count: > 0 } open; step++)
            {
                state = open[random.Next(open.Count)];
                past.Add(state);
            }

            // Nothing is under way that was not received, received that was not handed over, or handed over that was not decided.
            AssertComesAfter(past, AssignmentState.HandedOver, AssignmentState.Decided);
            AssertComesAfter(past, AssignmentState.Received, AssignmentState.HandedOver);
            AssertComesAfter(past, AssignmentState.Ongoing, AssignmentState.Received);
            // What is closed stays closed.
            Assert.All(past.SkipLast(1), before => Assert.NotEqual(AssignmentState.Closed, before));
        }
    }

    [Fact]
    public void Every_state_can_be_reached_and_all_but_the_last_can_be_left_for_the_end()
    {
        var reached = new HashSet<AssignmentState> { AssignmentState.Draft };
        while (reached.SelectMany(AssignmentMoves.From).Any(reached.Add))
        {
        }

        Assert.Equal(Enum.GetValues<AssignmentState>(), reached.Order());
        Assert.All(Enum.GetValues<AssignmentState>(), from => Assert.True(ReachesEnd(from)));
        Assert.Empty(AssignmentMoves.From(AssignmentState.Closed));
    }

    [Theory]
    [InlineData(AssignmentState.HandedOver, AssignmentState.Returned, true)]
    [InlineData(AssignmentState.HandedOver, AssignmentState.Decided, true)]
    [InlineData(AssignmentState.Draft, AssignmentState.Closed, true)]
    [InlineData(AssignmentState.Ongoing, AssignmentState.Closed, false)]
    [InlineData(AssignmentState.Draft, AssignmentState.Decided, false)]
    [InlineData(AssignmentState.HandedOver, AssignmentState.Received, false)]
    public void Steps_back_and_calling_off_need_a_reason(AssignmentState from, AssignmentState to, bool needed) =>
        Assert.Equal(needed, AssignmentMoves.NeedsReason(from, to));

    [Theory]
    [InlineData(AssignmentState.HandedOver, AssignmentState.Received, true)]
    [InlineData(AssignmentState.HandedOver, AssignmentState.Returned, true)]
    [InlineData(AssignmentState.HandedOver, AssignmentState.Decided, false)]
    [InlineData(AssignmentState.Received, AssignmentState.Ongoing, true)]
    [InlineData(AssignmentState.Ongoing, AssignmentState.Closed, true)]
    [InlineData(AssignmentState.Returned, AssignmentState.Closed, false)]
    [InlineData(AssignmentState.Draft, AssignmentState.Closed, false)]
    public void The_receiver_takes_the_steps_between_handing_over_and_finishing(AssignmentState from, AssignmentState to, bool receivers) =>
        Assert.Equal(receivers, AssignmentMoves.IsReceivers(from, to));

    private static bool ReachesEnd(AssignmentState from)
    {
        var reached = new HashSet<AssignmentState> { from };
        while (reached.SelectMany(AssignmentMoves.From).Any(reached.Add))
        {
        }

        return reached.Contains(AssignmentState.Closed);
    }

    private static void AssertComesAfter(List<AssignmentState> past, AssignmentState state, AssignmentState earlier)
    {
        var at = past.IndexOf(state);
        Assert.True(at < 0 || past.Take(at).Contains(earlier), $"{state} without {earlier}: {string.Join(" ", past)}");
    }
}
