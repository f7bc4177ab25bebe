namespace Samverkan.Matchning.Language.Evaluation;

/// <summary>How far two orders of the same things agree.</summary>
public static class RankCorrelation
{
    /// <summary>
    /// Spearman's ρ (1904): the correlation of the ranks, where equal values share the mean of their ranks. 1, 2, 3, 4 against
    /// 1, 2, 4, 3 gives 1 − 6·2/(4·15) = 0.8.
    /// </summary>
    /// <returns>−1 to 1; 0 when either side has only one value.</returns>
    public static double Spearman(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count != y.Count)
        {
            throw new ArgumentException("The two must be of the same length.", nameof(y));
        }

        var mean = (x.Count + 1) / 2.0;
        double[] a = Ranks(x), b = Ranks(y);
        double product = 0, left = 0, right = 0;
        for (var i = 0; i < a.Length; i++)
        {
            product += (a[i] - mean) * (b[i] - mean);
            left += (a[i] - mean) * (a[i] - mean);
            right += (b[i] - mean) * (b[i] - mean);
        }

        return left == 0 || right == 0 ? 0 : product / Math.Sqrt(left * right);
    }

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[order.Length];
        for (var first = 0; first < order.Length;)
        {
            var next = first;
            while (next < order.Length && values[order[next]] == values[order[first]])
            {
                next++;
            }

            for (var i = first; i < next; i++)
            {
                ranks[order[i]] = (first + 1 + next) / 2.0;
            }

            first = next;
        }

        return ranks;
    }
}
