using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>
/// Trains several tables that differ in their seed only and joins them: the rows of all are put side by side, and the principal
/// components of text vectors bring them back to the length of one. What the members found by chance differs and falls away, what
/// they agree on stays. Yin and Schütze, "Learning Word Meta-Embeddings" (ACL 2016, arXiv:1508.04257), call it CONC and SVD.
/// Deterministic, as the trainer is.
/// </summary>
/// <param name="options">Settings; every member is trained by them.</param>
public sealed class EmbeddingEnsemble(EmbeddingTrainerOptions options)
{
    /// <summary>Batches whose texts show the components: the mixture that the members were trained on.</summary>
    private const int TextBatches = 16;

    /// <summary>Trains all members and joins them.</summary>
    /// <param name="rowShare">How large a part of all features each row is.</param>
    /// <param name="sources">Where pairs come from.</param>
    /// <param name="progress">Called after every step, with the steps of all members.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <param name="checkpoints">Where the state of each member is kept, by its number from 0.</param>
    /// <exception cref="InvalidDataException">A checkpoint is damaged or belongs to another training.</exception>
    /// <returns>The joint table, row-major, rows × <see cref="EmbeddingTrainerOptions.Dimensions"/>.</returns>
    public float[] Train(
        IReadOnlyList<double> rowShare, IReadOnlyList<PairSource> sources, IProgress<EmbeddingProgress>? progress, CancellationToken cancellationToken,
        Func<int, ITrainingCheckpoints>? checkpoints = null)
    {
        var tables = new float[options.Members][];
        for (var member = 0; member < tables.Length; member++)
        {
            var own = options with { Seed = options.Seed + member };
            tables[member] = EmbeddingTrainer.RandomStart(rowShare, own);
            new EmbeddingTrainer(own).Train(
                tables[member], sources, progress is null ? null : new MemberProgress(progress, member, tables.Length), cancellationToken, checkpoints?.Invoke(member));
        }

        return tables.Length == 1 ? tables[0] : Project(SideBySide(tables), sources);
    }

    private float[] SideBySide(float[][] tables)
    {
        var dimensions = options.Dimensions;
        var width = tables.Length * dimensions;
        var joint = new float[tables.Sum(table => table.Length)];
        for (var member = 0; member < tables.Length; member++)
        {
            for (var row = 0; row < joint.Length / width; row++)
            {
                tables[member].AsSpan(row * dimensions, dimensions).CopyTo(joint.AsSpan((row * width) + (member * dimensions)));
            }
        }

        return joint;
    }

    private float[] Project(float[] joint, IReadOnlyList<PairSource> sources)
    {
        var dimensions = options.Dimensions;
        var width = options.Members * dimensions;
        var components = Components(joint, width, sources);
        var projected = new float[joint.Length / options.Members];
        Parallel.For(0, joint.Length / width, row =>
        {
            for (var component = 0; component < dimensions; component++)
            {
                projected[(row * dimensions) + component] = TensorPrimitives.Dot<float>(joint.AsSpan(row * width, width), components.AsSpan(component * width, width));
            }
        });
        return projected;
    }

    /// <summary>The directions in which text vectors vary most, strongest first, row-major. Vectors are not centred: their cosines are to be kept.</summary>
    private float[] Components(float[] joint, int width, IReadOnlyList<PairSource> sources)
    {
        var sampler = new BatchSampler(sources, options with { Dropout = 0 });
        var texts = new TextLayer(joint, options.BatchSize, width);
        var transposed = new float[width * options.BatchSize];
        var product = new float[width * width];
        var moments = new float[width * width];
        for (var batch = 1; batch <= TextBatches; batch++)
        {
            var pairs = sampler.Next(batch);
            foreach (var side in (FeatureBag[][])[pairs.Left, pairs.Right])
            {
                texts.Forward(side);
                MatrixProduct.Transpose(texts.Output, transposed, options.BatchSize, width);
                MatrixProduct.Multiply(transposed, texts.Output, product, width, options.BatchSize, width);
                TensorPrimitives.Add(moments, product, moments);
            }
        }

        // MathNet gives the weakest direction first.
        var vectors = Matrix<double>.Build.Dense(width, width, (i, j) => moments[(i * width) + j]).Evd(Symmetricity.Symmetric).EigenVectors;
        var components = new float[options.Dimensions * width];
        for (var component = 0; component < options.Dimensions; component++)
        {
            for (var i = 0; i < width; i++)
            {
                components[(component * width) + i] = (float)vectors[i, width - 1 - component];
            }
        }

        return components;
    }

    private sealed class MemberProgress(IProgress<EmbeddingProgress> whole, int member, int members) : IProgress<EmbeddingProgress>
    {
        public void Report(EmbeddingProgress value) =>
            whole.Report(new EmbeddingProgress((member * value.Steps) + value.Step, members * value.Steps, value.Loss));
    }
}
