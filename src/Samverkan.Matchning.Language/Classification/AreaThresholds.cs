namespace Samverkan.Matchning.Language.Classification;

/// <summary>Chooses the probability from which an area counts.</summary>
internal static class AreaThresholds
{
    /// <summary>How many invented examples at the common threshold steady an area's own choice.</summary>
    private const double Steadiness = 0.5;

    /// <summary>
    /// Weight of recall against precision: a false finding costs more trust than a missed one among many passages. From 0.8 to
    /// 0.65 in cross-validation, 3 % more of the passages without an area are kept so, for 0.007 of F1.
    /// </summary>
    private const double Beta = 0.65;

    /// <summary>
    /// The threshold with the best F-beta for each area, drawn half-way towards the one that is best for all areas together, because the
    /// best of a hundred positives is mostly luck.
    /// </summary>
    public static double[] Choose(int areas, int count, Func<int, int, double> probability, Func<int, int, bool> isPositive)
    {
        var grid = Enumerable.Range(10, 61).Select(step => step / 100.0).ToArray();
        var scores = new double[areas][];
        Parallel.For(0, areas, area => scores[area] = Array.ConvertAll(grid, threshold => Score(area, threshold)));
        var common = grid[Enumerable.Range(0, grid.Length).MaxBy(step => scores.Average(area => area[step]))];
        return [.. scores.Select(area => (Steadiness * common) + ((1 - Steadiness) * grid[Array.IndexOf(area, area.Max())]))];

        double Score(int area, double threshold)
        {
            int right = 0, said = 0, real = 0;
            for (var i = 0; i < count; i++)
            {
                var isSaid = probability(i, area) >= threshold;
                var isReal = isPositive(i, area);
                said += isSaid ? 1 : 0;
                real += isReal ? 1 : 0;
                right += isSaid && isReal ? 1 : 0;
            }

            return right == 0 ? 0 : (1 + (Beta * Beta)) * right / ((Beta * Beta * real) + said);
        }
    }
}
