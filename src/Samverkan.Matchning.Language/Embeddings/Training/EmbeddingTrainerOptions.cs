namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>Settings of the embedding trainer; the defaults are the ones the committed model was trained with.</summary>
public sealed record EmbeddingTrainerOptions
{
    /// <summary>Length of the vectors; a multiple of 16.</summary>
    public int Dimensions { get; init; } = 256;

    /// <summary>Pairs in a batch; a multiple of 64. Every other pair of the batch is a negative.</summary>
    public int BatchSize { get; init; } = 2048;

    /// <summary>Optimiser steps of each member.</summary>
    public int Steps { get; init; } = 900;

    /// <summary>Highest learning rate, reached after 5 % of the steps and then falling linearly to zero.</summary>
    public float LearningRate { get; init; } = 0.012f;

    /// <summary>Temperature of the contrastive loss.</summary>
    public float Temperature { get; init; } = 0.05f;

    /// <summary>Part of the features left out of each text at random.</summary>
    public float Dropout { get; init; } = 0.15f;

    /// <summary>Tables that are trained from seeds of their own and joined into one, see <see cref="EmbeddingEnsemble"/>.</summary>
    public int Members { get; init; } = 6;

    /// <summary>Seed of everything that is random; the second member has the next number.</summary>
    public int Seed { get; init; } = 1;
}
