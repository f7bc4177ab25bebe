using System.Numerics.Tensors;

namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>
/// Adam (Kingma and Ba 2015, arXiv:1412.6980) that only touches the rows a batch used, as sparse embedding tables need it.
/// Rows are shared out over the threads by number, so that no two threads add to one row and the sums keep their order.
/// </summary>
/// <param name="table">The trained table, row-major.</param>
/// <param name="dimensions">Length of a row.</param>
internal sealed class SparseAdam(float[] table, int dimensions)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;
    private const int Lanes = 8;

    /// <summary>Running mean of the gradients.</summary>
    public float[] Mean { get; } = new float[table.Length];

    /// <summary>Running mean of their squares.</summary>
    public float[] Square { get; } = new float[table.Length];

    /// <summary>Steps taken so far.</summary>
    public int StepsDone { get; set; }

    public void Step(float learningRate, params (FeatureBag[] Texts, float[] Gradient)[] sides)
    {
        StepsDone++;
        var rate = (float)(learningRate * Math.Sqrt(1 - Math.Pow(Beta2, StepsDone)) / (1 - Math.Pow(Beta1, StepsDone)));
        Parallel.For(0, Lanes, lane =>
        {
            var rows = new Dictionary<int, float[]>();
            foreach (var (texts, gradient) in sides)
            {
                for (var i = 0; i < texts.Length; i++)
                {
                    var source = gradient.AsSpan(i * dimensions, dimensions);
                    for (var f = 0; f < texts[i].Count; f++)
                    {
                        var row = texts[i].Rows[f];
                        if (row % Lanes == lane)
                        {
                            if (!rows.TryGetValue(row, out var sum))
                            {
                                rows[row] = sum = new float[dimensions];
                            }

                            TensorPrimitives.MultiplyAdd(source, texts[i].Weights[f], sum, sum);
                        }
                    }
                }
            }

            foreach (var (row, sum) in rows)
            {
                Update(row, sum, rate);
            }
        });
    }

    private void Update(int row, float[] gradient, float rate)
    {
        var values = table.AsSpan(row * dimensions, dimensions);
        var mean = Mean.AsSpan(row * dimensions, dimensions);
        var square = Square.AsSpan(row * dimensions, dimensions);
        for (var i = 0; i < dimensions; i++)
        {
            mean[i] = (Beta1 * mean[i]) + ((1 - Beta1) * gradient[i]);
            square[i] = (Beta2 * square[i]) + ((1 - Beta2) * gradient[i] * gradient[i]);
            values[i] -= rate * mean[i] / (MathF.Sqrt(square[i]) + Epsilon);
        }
    }
}
