using Samverkan.Matchning.Web.Pages.Analyser;

namespace Samverkan.Matchning.Tests.Web.Pages.Analyser;

public sealed class ProbabilityTests
{
    [Theory]
    [InlineData(1, "100 %")]
    [InlineData(0.9999, "över 99 %")]
    [InlineData(0.874, "87 %")]
    [InlineData(0.01, "1 %")]
    [InlineData(0.0049, "under 1 %")]
    public void Text_is_neither_rounded_to_certainty_nor_to_nothing(double probability, string text) => Assert.Equal(text, Probability.Text(probability));
}
