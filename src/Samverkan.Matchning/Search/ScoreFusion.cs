namespace Samverkan.Matchning.Search;

/// <summary>
/// Joins semantic and lexical scores by a convex combination after scaling each to 0–1 over its best results. Bruch, Gai and
/// Ingber (TOIS 2023, arXiv:2210.11934) found it better than reciprocal rank fusion, and both terms can be shown to a person.
/// With dense scores 0.9, 0.5, 0.1 and lexical 0, 4, 2 and a dense share of 0.5: 0.5·1 + 0.5·0 = 0.5, 0.5·0.5 + 0.5·1 = 0.75 and
/// 0.5·0 + 0.5·0.5 = 0.25.
/// </summary>
public static class ScoreFusion
{
    /// <summary>Fuses two score lists over the same documents.</summary>
    /// <param name="dense">Semantic scores.</param>
    /// <param name="lexical">Lexical scores; 0 means no common term.</param>
    /// <param name="denseShare">Weight of the semantic score, 0 to 1.</param>
    /// <param name="depth">Best results of each list that set the scale; those below get 0 from that list.</param>
    public static float[] Fuse(ReadOnlySpan<float> dense, ReadOnlySpan<float> lexical, float denseShare, int depth)
    {
        var denseScale = ScoreScale.Over(dense, depth);
        var lexicalScale = ScoreScale.Over(lexical, depth);
        var fused = new float[dense.Length];
        for (var i = 0; i < fused.Length; i++)
        {
            fused[i] = (denseShare * denseScale.Of(dense[i])) + ((1 - denseShare) * lexicalScale.Of(lexical[i]));
        }

        return fused;
    }
}
