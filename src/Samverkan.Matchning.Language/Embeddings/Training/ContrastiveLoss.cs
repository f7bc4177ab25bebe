using System.Numerics.Tensors;

namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>
/// Symmetric InfoNCE with in-batch negatives (van den Oord et al. 2018, arXiv:1807.03748): text i of one side must find text i
/// of the other among all of the batch, and the other way round. With unit vectors the scaled similarity never exceeds
/// 1/temperature, so that is subtracted instead of a row maximum and one exponential serves both directions.
/// Pairs of one group (the same document or area) are no negatives to each other.
/// </summary>
/// <param name="batch">Pairs in a batch; a multiple of 16.</param>
/// <param name="dimensions">Length of a vector; a multiple of 16.</param>
/// <param name="temperature">Smaller makes hard negatives weigh more.</param>
internal sealed class ContrastiveLoss(int batch, int dimensions, float temperature)
{
    private const int RowsPerTask = 64;
    private readonly float[] _similarity = new float[batch * batch];
    private readonly float[] _transposed = new float[batch * Math.Max(batch, dimensions)];

    /// <summary>Computes the mean loss and the gradients by the unit vectors.</summary>
    /// <param name="left">Unit vectors, batch × dimensions.</param>
    /// <param name="right">Unit vectors of the partners.</param>
    /// <param name="groups">Group of each pair.</param>
    /// <param name="leftGradient">Receives the gradient by <paramref name="left"/>.</param>
    /// <param name="rightGradient">Receives the gradient by <paramref name="right"/>.</param>
    public double Compute(float[] left, float[] right, int[] groups, float[] leftGradient, float[] rightGradient)
    {
        MatrixProduct.Transpose(right, _transposed, batch, dimensions);
        MatrixProduct.Multiply(left, _transposed, _similarity, batch, dimensions, batch);

        var blocks = (batch + RowsPerTask - 1) / RowsPerTask;
        var rowSums = new float[batch];
        var blockColumnSums = new float[blocks][];
        var diagonal = new float[batch];
        Parallel.For(0, blocks, block =>
        {
            var columns = new float[batch];
            for (var i = block * RowsPerTask; i < Math.Min(batch, (block + 1) * RowsPerTask); i++)
            {
                var row = _similarity.AsSpan(i * batch, batch);
                diagonal[i] = row[i] / temperature;
                TensorPrimitives.Subtract(row, 1, row);
                TensorPrimitives.Divide(row, temperature, row);
                TensorPrimitives.Exp(row, row);
                for (var j = 0; j < batch; j++)
                {
                    if (groups[i] == groups[j] && i != j)
                    {
                        row[j] = 0;
                    }
                }

                rowSums[i] = TensorPrimitives.Sum<float>(row);
                TensorPrimitives.Add(columns, row, columns);
            }

            blockColumnSums[block] = columns;
        });

        var columnSums = new float[batch];
        foreach (var columns in blockColumnSums)
        {
            TensorPrimitives.Add(columnSums, columns, columnSums);
        }

        var loss = 0d;
        for (var i = 0; i < batch; i++)
        {
            loss += ((Math.Log(rowSums[i]) + Math.Log(columnSums[i])) / 2) + (1 / temperature) - diagonal[i];
        }

        ToGradient(rowSums, columnSums);
        MatrixProduct.Multiply(_similarity, right, leftGradient, batch, batch, dimensions);
        MatrixProduct.Transpose(_similarity, _transposed, batch, batch);
        MatrixProduct.Multiply(_transposed, left, rightGradient, batch, batch, dimensions);
        return loss / batch;
    }

    /// <summary>Turns exponentials into the derivative of the loss by each similarity.</summary>
    private void ToGradient(float[] rowSums, float[] columnSums)
    {
        var scale = 1 / (2 * batch * temperature);
        var inverseColumns = new float[batch];
        TensorPrimitives.Divide(1, columnSums, inverseColumns);
        Parallel.For(0, batch, i =>
        {
            var row = _similarity.AsSpan(i * batch, batch);
            var inverseRow = 1 / rowSums[i];
            for (var j = 0; j < row.Length; j++)
            {
                row[j] *= (inverseRow + inverseColumns[j]) * scale;
            }

            row[i] -= 2 * scale;
        });
    }
}
