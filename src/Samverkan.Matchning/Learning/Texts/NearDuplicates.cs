namespace Samverkan.Matchning.Learning.Texts;

/// <summary>
/// Finds texts that have been copied from each other: pairs whose sets of shingles overlap by more than a threshold,
/// |A ∩ B| / |A ∪ B|. Two texts of 10 shingles that share 4 overlap by 4 / (10 + 10 − 4) = 0.25. Only pairs that share a shingle are
/// ever compared, so a thousand texts take milliseconds.
/// </summary>
public static class NearDuplicates
{
    /// <summary>The pairs above the threshold, as indexes into <paramref name="texts"/> with the lower one first.</summary>
    /// <param name="texts">Shingles of each text, as <see cref="WordShingles.Of"/> gives them.</param>
    /// <param name="threshold">The overlap that a pair has to exceed.</param>
    public static IReadOnlyList<(int First, int Second, double Overlap)> Find(IReadOnlyList<HashSet<ulong>> texts, double threshold)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var seen = new Dictionary<ulong, List<int>>();
        var pairs = new List<(int, int, double)>();
        for (var second = 0; second < texts.Count; second++)
        {
            foreach (var (first, shared) in SharedWithEarlier(texts[second], second, seen).OrderBy(pair => pair.Key))
            {
                var overlap = (double)shared / (texts[first].Count + texts[second].Count - shared);
                if (overlap > threshold)
                {
                    pairs.Add((first, second, overlap));
                }
            }
        }

        return pairs;
    }

    private static Dictionary<int, int> SharedWithEarlier(HashSet<ulong> shingles, int index, Dictionary<ulong, List<int>> seen)
    {
        var shared = new Dictionary<int, int>();
        foreach (var shingle in shingles)
        {
            if (!seen.TryGetValue(shingle, out var earlier))
            {
                seen.Add(shingle, earlier = []);
            }

            foreach (var other in earlier)
            {
                shared[other] = shared.GetValueOrDefault(other) + 1;
            }

            earlier.Add(index);
        }

        return shared;
    }
}
