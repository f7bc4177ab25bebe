using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Tests.Language.Classification;

public sealed class LimitedMemoryBfgsTests
{
    [Fact]
    public void A_stretched_quadratic_is_minimised()
    {
        var point = new double[20];
        LimitedMemoryBfgs.Minimize(
            point,
            (at, gradient) =>
            {
                var value = 0d;
                for (var i = 0; i < at.Length; i++)
                {
                    gradient[i] = (i + 1) * (at[i] - i);
                    value += (i + 1) * (at[i] - i) * (at[i] - i) / 2;
                }

                return value;
            },
            tolerance: 1e-8);
        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal(i, point[i], 5));
    }

    [Fact]
    public void A_start_at_the_minimum_stays_there()
    {
        double[] point = [3];
        LimitedMemoryBfgs.Minimize(point, (at, gradient) =>
        {
            gradient[0] = at[0] - 3;
            return (at[0] - 3) * (at[0] - 3) / 2;
        });
        Assert.Equal([3], point);
    }
}
