using Samverkan.Matchning.Language.Embeddings.Training;

namespace Samverkan.Matchning.Tests.Language.Embeddings.Training;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(4, 1, 16)]
    [InlineData(4, 3, 16)]
    [InlineData(68, 33, 48)]
    [InlineData(128, 64, 32)]
    public void The_product_is_that_of_the_textbook(int m, int k, int n)
    {
        var (a, b, c) = (Random(m * k, 1), Random(k * n, 2), Random(m * n, 3));
        MatrixProduct.Multiply(a, b, c, m, k, n);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var expected = Enumerable.Range(0, k).Sum(x => (double)a[(i * k) + x] * b[(x * n) + j]);
                Assert.Equal(expected, c[(i * n) + j], 1e-4);
            }
        }
    }

    [Theory]
    [InlineData(33, 65)]
    [InlineData(1, 7)]
    public void The_transpose_swaps_rows_and_columns(int m, int n)
    {
        var source = Random(m * n, 1);
        var target = new float[m * n];
        MatrixProduct.Transpose(source, target, m, n);
        Assert.All(Enumerable.Range(0, m * n), i => Assert.Equal(source[i], target[(i % n * m) + (i / n)]));
    }

    [Theory]
    [InlineData(3, 16)]
    [InlineData(4, 15)]
    public void Sizes_that_do_not_fit_the_kernel_are_refused(int m, int n) =>
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(new float[m], new float[n], new float[m * n], m, 1, n));

    private static float[] Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
