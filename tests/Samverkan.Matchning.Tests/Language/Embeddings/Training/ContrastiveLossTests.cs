using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;

namespace Samverkan.Matchning.Tests.Language.Embeddings.Training;

public sealed class ContrastiveLossTests
{
    private const int Batch = 64;
    private const int Dimensions = 16;
    private const float Temperature = 0.2f;
    private static readonly float[] Left = UnitVectors(1);
    private static readonly float[] Right = UnitVectors(2);
    private static readonly int[] Groups = [.. Enumerable.Range(0, Batch).Select(i => i / 3)];
    private readonly float[] leftGradient = new float[Batch * Dimensions];
    private readonly float[] rightGradient = new float[Batch * Dimensions];

    [Fact]
    public void The_loss_is_that_of_the_formula() => Assert.Equal(Formula(ToDouble(Left), ToDouble(Right)), Compute(), 4);

    [Fact]
    public void The_gradients_are_those_found_by_small_steps()
    {
        Compute();
        var random = new Random(3);
        for (var i = 0; i < 40; i++)
        {
            var at = random.Next(Batch * Dimensions);
            Assert.Equal(Difference(at, onLeft: true), leftGradient[at], 1e-5);
            Assert.Equal(Difference(at, onLeft: false), rightGradient[at], 1e-5);
        }
    }

    [Fact]
    public void Right_pairs_lose_less_than_wrong_ones()
    {
        var loss = new ContrastiveLoss(Batch, Dimensions, Temperature);
        Assert.True(loss.Compute(Left, Left, Groups, leftGradient, rightGradient) < loss.Compute(Left, Right, Groups, leftGradient, rightGradient));
    }

    private double Compute() => new ContrastiveLoss(Batch, Dimensions, Temperature).Compute(Left, Right, Groups, leftGradient, rightGradient);

    private static double Difference(int at, bool onLeft)
    {
        const double Step = 1e-5;
        var (left, right) = (ToDouble(Left), ToDouble(Right));
        var moved = onLeft ? left : right;
        moved[at] += Step;
        var up = Formula(left, right);
        moved[at] -= 2 * Step;
        return (up - Formula(left, right)) / (2 * Step);
    }

    private static double Formula(double[] left, double[] right)
    {
        var loss = 0d;
        for (var i = 0; i < Batch; i++)
        {
            double row = 0, column = 0;
            for (var j = 0; j < Batch; j++)
            {
                if (i == j || Groups[i] != Groups[j])
                {
                    row += Math.Exp(Similarity(left, i, right, j));
                    column += Math.Exp(Similarity(left, j, right, i));
                }
            }

            loss += ((Math.Log(row) + Math.Log(column)) / 2) - Similarity(left, i, right, i);
        }

        return loss / Batch;
    }

    private static double Similarity(double[] left, int i, double[] right, int j)
    {
        var sum = 0d;
        for (var d = 0; d < Dimensions; d++)
        {
            sum += left[(i * Dimensions) + d] * right[(j * Dimensions) + d];
        }

        return sum / Temperature;
    }

    private static double[] ToDouble(float[] values) => Array.ConvertAll(values, value => (double)value);

    private static float[] UnitVectors(int seed)
    {
        var random = new Random(seed);
        float[] vectors = [.. Enumerable.Range(0, Batch * Dimensions).Select(_ => random.NextSingle() - 0.5f)];
        for (var i = 0; i < Batch; i++)
        {
            EmbeddingModel.Normalize(vectors.AsSpan(i * Dimensions, Dimensions));
        }

        return vectors;
    }
}
