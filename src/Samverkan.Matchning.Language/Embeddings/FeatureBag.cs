namespace Samverkan.Matchning.Language.Embeddings;

/// <summary>A text as the embedding model sees it: rows of the table and how much each counts.</summary>
/// <param name="Rows">Row numbers, in text order, possibly repeated.</param>
/// <param name="Weights">Weight of each row, same length.</param>
public readonly record struct FeatureBag(int[] Rows, float[] Weights)
{
    /// <summary>A text without anything the model knows.</summary>
    public static FeatureBag Empty { get; } = new([], []);

    /// <summary>Number of features.</summary>
    public int Count => Rows.Length;

    /// <summary>The features from <paramref name="start"/> up to but not including <paramref name="end"/>.</summary>
    public FeatureBag Slice(int start, int end) => new(Rows[start..end], Weights[start..end]);
}
