namespace Samverkan.Matchning.Language.Classification;

/// <summary>Chooses the probability from which an area counts.</summary>
internal static class AreaThresholds
{
    /// <summary>How many invented examples at the common threshold steady an area's own choice.</summary>
    private const double Steadiness = 0.5;

    /// <summary>
    /// Weight of recall against precision: a false finding costs more trust than a missed one among many passages. From 0.65 to 0.55 in
    /// cross-validation, 1.6 % more of the passages without an area are kept so, for 0.005 of F1.
    /// </summary>
    private const double Beta = 0.55;

    /// <summary>Probability, given that something is wrong, from which a further area counts: 0.012 of F1 in cross-validation.</summary>
    private const double Further = 0.4;

    /// <summary>
    /// The areas of a passage, the most probable first. What keeps an area out is mostly the doubt whether anything is wrong at all; once
    /// one area passes its threshold that doubt is gone, and the others are judged by their topic alone.
    /// </summary>
    /// <param name="probabilities">Probability of each area.</param>
    /// <param name="topics">Probability of each area given that something is wrong.</param>
    /// <param name="thresholds">From <see cref="Choose"/>.</param>
    public static IReadOnlyList<int> Found(IReadOnlyList<double> probabilities, IReadOnlyList<double> topics, IReadOnlyList<double> thresholds)
    {
        var passes = Enumerable.Range(0, probabilities.Count).Where(area => probabilities[area] >= thresholds[area]).ToHashSet();
        return passes.Count == 0 ? [] : [.. Enumerable.Range(0, probabilities.Count)
            .Where(area => passes.Contains(area) || topics[area] >= Further).OrderByDescending(area => probabilities[area])];
    }

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
