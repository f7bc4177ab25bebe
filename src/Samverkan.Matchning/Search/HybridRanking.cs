namespace Samverkan.Matchning.Search;

/// <summary>
/// How a record's score is put together; every backend ranks by it. Meaning and words are fused over the records that pass the
/// filters (<see cref="ScoreFusion"/>), and what the question is about lifts the records of that area:
/// <c>0.8·(0.45·meaning + 0.55·words) + 0.2·max over the record's areas of P(area)/(rank + 1)</c>. With meaning 0.8, words 0.5 and a
/// question that is to 0.9 about the record's second area: 0.8·(0.36 + 0.275) + 0.2·0.45 = 0.598.
/// </summary>
public static class HybridRanking
{
    /// <summary>Share of meaning against words. This and <see cref="AreaShare"/> were chosen on the half "utveckling" of the judged questions.</summary>
    public const float DenseShare = 0.45f;

    /// <summary>The same for a question that cites a document by its number, which a vector says nothing about.</summary>
    public const float CitationDenseShare = 0.1f;

    /// <summary>What a record gains at most by being about the problem area that the question is about.</summary>
    public const float AreaShare = 0.2f;

    /// <summary>Cosine of the built-in model under which a hit without a common word is not shown: everything resembles everything a little.</summary>
    public const float MinCosine = 0.25f;

    /// <summary>Best results of each list that set its scale.</summary>
    public const int FusionDepth = 200;

    /// <summary>
    /// What a record's areas add. A question in everyday words may share none with the records it is about, but the classifier has
    /// learned such words: "ungar som skolkar" is about absence.
    /// </summary>
    /// <param name="areas">The record's areas, the most important first.</param>
    /// <param name="probabilities">What the question is about.</param>
    /// <returns>0 to 1.</returns>
    public static float Lift(IReadOnlyList<string> areas, IReadOnlyDictionary<string, double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(probabilities);
        var lift = 0d;
        for (var rank = 0; rank < areas.Count; rank++)
        {
            lift = Math.Max(lift, probabilities.GetValueOrDefault(areas[rank]) / (rank + 1));
        }

        return (float)lift;
    }

    /// <summary>The score of a record.</summary>
    /// <param name="fused">Meaning and words, 0 to 1.</param>
    /// <param name="lift">What its areas add, 0 to 1.</param>
    public static float Score(float fused, float lift) => ((1 - AreaShare) * fused) + (AreaShare * lift);
}
