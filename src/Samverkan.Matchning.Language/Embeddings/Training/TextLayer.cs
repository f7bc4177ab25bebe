using System.Numerics.Tensors;

namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>Sums and normalises rows for a batch of texts, and takes the gradient back through the normalisation.</summary>
/// <param name="table">The trained table, row-major.</param>
/// <param name="batch">Texts in a batch.</param>
/// <param name="dimensions">Length of a row.</param>
internal sealed class TextLayer(float[] table, int batch, int dimensions)
{
    private readonly float[] _norms = new float[batch];

    /// <summary>Unit vectors, batch × dimensions.</summary>
    public float[] Output { get; } = new float[batch * dimensions];

    /// <summary>
    /// After the loss: gradient by the unit vectors. After <see cref="Backward"/>: gradient by the sums of rows.
    /// </summary>
    public float[] Gradient { get; } = new float[batch * dimensions];

    public void Forward(FeatureBag[] texts) => Parallel.For(0, batch, i =>
    {
        var sum = Output.AsSpan(i * dimensions, dimensions);
        sum.Clear();
        for (var f = 0; f < texts[i].Count; f++)
        {
            TensorPrimitives.MultiplyAdd(table.AsSpan(texts[i].Rows[f] * dimensions, dimensions), texts[i].Weights[f], sum, sum);
        }

        _norms[i] = MathF.Max(TensorPrimitives.Norm<float>(sum), 1e-6f);
        TensorPrimitives.Divide(sum, _norms[i], sum);
    });

    public void Backward() => Parallel.For(0, batch, i =>
    {
        var unit = Output.AsSpan(i * dimensions, dimensions);
        var gradient = Gradient.AsSpan(i * dimensions, dimensions);
        TensorPrimitives.MultiplyAdd(unit, -TensorPrimitives.Dot<float>(unit, gradient), gradient, gradient);
        TensorPrimitives.Divide(gradient, _norms[i], gradient);
    });
}
