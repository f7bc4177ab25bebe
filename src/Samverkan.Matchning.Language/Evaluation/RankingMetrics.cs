namespace Samverkan.Matchning.Language.Evaluation;

/// <summary>Measures of a ranked list.</summary>
public static class RankingMetrics
{
    /// <summary>
    /// Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), gain <c>2^grade − 1</c> and discount
    /// <c>1/log2(rank + 1)</c>. One relevant document of grade 1 at rank 2 gives 1/log2(3) = 0.631.
    /// </summary>
    /// <param name="ranked">Grades of the results in the order they were shown; 0 is not relevant.</param>
    /// <param name="all">Grades of everything relevant there is.</param>
    /// <param name="depth">Results that count.</param>
    /// <returns>0 to 1; 0 when nothing is relevant.</returns>
    public static double NormalizedGain(IEnumerable<int> ranked, IEnumerable<int> all, int depth)
    {
        var ideal = Gain(all.OrderDescending(), depth);
        return ideal == 0 ? 0 : Gain(ranked, depth) / ideal;
    }

    /// <summary>Gain of finding the only relevant document at <paramref name="rank"/> (one-based); 0 beyond the depth.</summary>
    public static double NormalizedGainAt(int rank, int depth) => rank >= 1 && rank <= depth ? 1 / Math.Log2(rank + 1) : 0;

    private static double Gain(IEnumerable<int> grades, int depth) =>
        grades.Take(depth).Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}
