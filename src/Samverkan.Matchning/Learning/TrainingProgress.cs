namespace Samverkan.Matchning.Learning;

/// <summary>What a training tells while it works.</summary>
/// <param name="Stage">What it is doing, in Swedish.</param>
/// <param name="Share">The part of the stage that is done, 0 to 1.</param>
public readonly record struct TrainingProgress(string Stage, double Share);
