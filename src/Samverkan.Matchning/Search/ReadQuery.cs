namespace Samverkan.Matchning.Search;

/// <summary>A question as every backend needs it, made by <see cref="QueryReader"/>.</summary>
/// <param name="Text">What is searched for: the question with misspelt words mended.</param>
/// <param name="DidYouMean">The same text when anything was mended; null otherwise.</param>
/// <param name="Terms">Stems and compound parts of the question and its synonyms, with their weights.</param>
/// <param name="Vector">The meaning: a vector of unit length, or zero when no word is known.</param>
/// <param name="Areas">Slug and probability of each problem area the question may be about; empty when no word is known.</param>
public sealed record ReadQuery(
    string Text, string? DidYouMean, IReadOnlyDictionary<string, float> Terms, float[] Vector, IReadOnlyDictionary<string, double> Areas)
{
    /// <summary>Share of meaning against words when records are ranked.</summary>
    public float DenseShare { get; init; } = HybridRanking.DenseShare;

    /// <summary>Cosine under which a record without a common word is no hit.</summary>
    public float MinCosine { get; init; } = HybridRanking.MinCosine;

    /// <summary>Whether a record answers the question at all.</summary>
    /// <param name="semantic">Cosine.</param>
    /// <param name="lexical">BM25.</param>
    public bool IsHit(float semantic, float lexical) => lexical > 0 || semantic >= MinCosine;
}
