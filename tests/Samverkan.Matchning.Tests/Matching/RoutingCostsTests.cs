using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Matching;

namespace Samverkan.Matchning.Tests.Matching;

public sealed class RoutingCostsTests
{
    [Theory]
    [InlineData(RoutingTarget.Spsm, RoutingTarget.Spsm, 0)]
    [InlineData(RoutingTarget.Spsm, RoutingTarget.University, 2)]
    [InlineData(RoutingTarget.Both, RoutingTarget.SchoolAuthority, 2)]
    [InlineData(RoutingTarget.Both, RoutingTarget.Spsm, 0.5)]
    [InlineData(RoutingTarget.University, RoutingTarget.Spsm, 1)]
    [InlineData(RoutingTarget.University, RoutingTarget.SchoolAuthority, 1)]
    public void To_miss_SPSM_costs_most(RoutingTarget right, RoutingTarget proposed, double cost) => Assert.Equal(cost, RoutingCosts.Of(right, proposed));
}
