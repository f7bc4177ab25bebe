using Samverkan.Matchning.Language.Evaluation;

namespace Samverkan.Matchning.Tests.Language.Evaluation;

public sealed class BootstrapTests
{
    private static readonly double[] Values = [.. Enumerable.Range(0, 100).Select(i => i < 70 ? 1.0 : 0.0)];

    [Fact]
    public void The_same_seed_gives_the_same_range()
    {
        double[] uneven = [.. Enumerable.Range(0, 50).Select(i => Math.Sqrt(i))];
        Assert.Equal(Bootstrap.Mean(uneven), Bootstrap.Mean(uneven));
        Assert.NotEqual(Bootstrap.Mean(uneven), Bootstrap.Mean(uneven, seed: 2));
    }

    [Fact]
    public void The_range_of_a_share_is_about_two_standard_errors()
    {
        var estimate = Bootstrap.Mean(Values);
        Assert.Equal(0.7, estimate.Value, 12);
        Assert.Equal(0.7 - (1.96 * Math.Sqrt(0.7 * 0.3 / 100)), estimate.Low, 0.03);
        Assert.Equal(0.7 + (1.96 * Math.Sqrt(0.7 * 0.3 / 100)), estimate.High, 0.03);
    }

    [Fact]
    public void Nothing_to_measure_gives_zero() => Assert.Equal(default, Bootstrap.Mean([]));
}
