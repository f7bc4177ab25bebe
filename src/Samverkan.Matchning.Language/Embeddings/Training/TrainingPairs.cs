namespace Samverkan.Matchning.Language.Embeddings.Training;

/// <summary>Two texts that mean the same, or where one is about the other.</summary>
/// <param name="Left">One text.</param>
/// <param name="Right">The other.</param>
/// <param name="Group">Pairs with the same group are not each other's negatives: one document, or one problem area.</param>
public readonly record struct TrainingPair(FeatureBag Left, FeatureBag Right, int Group);

/// <summary>A kind of pairs and how large a part of every batch it fills.</summary>
/// <param name="Name">Shown in the model card.</param>
/// <param name="Share">Probability of drawing from this source, relative to the others.</param>
/// <param name="Count">Number of starting points to draw from.</param>
/// <param name="Draw">Makes a pair from a starting point; the generator chooses passages and crops.</param>
public sealed record PairSource(string Name, double Share, int Count, Func<int, Random, TrainingPair> Draw)
{
    /// <summary>
    /// The topic of each starting point. Those of one topic are drawn one after the other, so that most of them meet in a batch and
    /// have to be told apart: negatives that share all their words are the hard ones. Null draws without regard to topic.
    /// </summary>
    public IReadOnlyList<int>? Topics { get; init; }
}
