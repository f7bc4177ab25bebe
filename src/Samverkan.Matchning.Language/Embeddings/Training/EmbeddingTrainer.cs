using System.Numerics.Tensors;

namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>What the trainer tells while it works.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Loss">Mean loss of the last step.</param>
public readonly record struct EmbeddingProgress(int Step, int Steps, double Loss);

/// <summary>
/// Trains static embeddings contrastively, after the recipe of "static embeddings" (Tom Aarsen, Hugging Face, 2025): no
/// transformer, only a table whose rows are summed, with large batches and a high learning rate. Deterministic for a seed on any
/// number of threads: every sum has a fixed order.
/// </summary>
/// <param name="options">Settings.</param>
public sealed class EmbeddingTrainer(EmbeddingTrainerOptions options)
{
    /// <summary>Trains <paramref name="table"/> in place.</summary>
    /// <param name="table">Start values, row-major, rows × <see cref="EmbeddingTrainerOptions.Dimensions"/>.</param>
    /// <param name="sources">Where pairs come from.</param>
    /// <param name="progress">Called after every step.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <param name="checkpoints">
    /// Where the state is kept now and then; a training that was interrupted goes on from there and ends with the very same table.
    /// </param>
    /// <exception cref="InvalidDataException">The checkpoint is damaged or belongs to another training.</exception>
    public void Train(
        float[] table, IReadOnlyList<PairSource> sources, IProgress<EmbeddingProgress>? progress, CancellationToken cancellationToken,
        ITrainingCheckpoints? checkpoints = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(sources);
        var batch = options.BatchSize;
        var dimensions = options.Dimensions;
        var sampler = new BatchSampler(sources, options);
        var loss = new ContrastiveLoss(batch, dimensions, options.Temperature);
        var optimizer = new SparseAdam(table, dimensions);
        var left = new TextLayer(table, batch, dimensions);
        var right = new TextLayer(table, batch, dimensions);
        for (var step = Resume() + 1; step <= options.Steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pairs = sampler.Next(step);
            left.Forward(pairs.Left);
            right.Forward(pairs.Right);
            var value = loss.Compute(left.Output, right.Output, pairs.Groups, left.Gradient, right.Gradient);
            left.Backward();
            right.Backward();
            optimizer.Step(LearningRate(step), (pairs.Left, left.Gradient), (pairs.Right, right.Gradient));
            progress?.Report(new EmbeddingProgress(step, options.Steps, value));
            if (checkpoints is not null && (step % checkpoints.Every == 0 || step == options.Steps))
            {
                var done = step;
                checkpoints.Save(stream => TrainingCheckpoint.Write(stream, done, sampler, table, optimizer));
            }
        }

        int Resume()
        {
            using var stream = checkpoints?.Open();
            return stream is null ? 0 : TrainingCheckpoint.Read(stream, sampler, table, optimizer);
        }
    }

    /// <summary>Random unit rows scaled by a/(a + p), the smooth inverse frequency of Arora et al. (ICLR 2017).</summary>
    /// <param name="rowShare">How large a part of all features each row is.</param>
    /// <param name="options">Dimensions and seed.</param>
    public static float[] RandomStart(IReadOnlyList<double> rowShare, EmbeddingTrainerOptions options)
    {
        ArgumentNullException.ThrowIfNull(rowShare);
        ArgumentNullException.ThrowIfNull(options);
        var random = new Random(options.Seed);
        var table = new float[rowShare.Count * options.Dimensions];
        for (var row = 0; row < rowShare.Count; row++)
        {
            var values = table.AsSpan(row * options.Dimensions, options.Dimensions);
            foreach (ref var value in values)
            {
                value = (float)((random.NextDouble() + random.NextDouble() + random.NextDouble()) - 1.5); // near enough to normal
            }

            EmbeddingModel.Normalize(values);
            TensorPrimitives.Multiply(values, (float)(1e-3 / (1e-3 + rowShare[row])), values);
        }

        return table;
    }

    private float LearningRate(int step)
    {
        var warmUp = Math.Max(1, options.Steps / 20);
        return step <= warmUp
            ? options.LearningRate * step / warmUp
            : options.LearningRate * (options.Steps - step + 1) / (options.Steps - warmUp);
    }
}
