namespace Samverkan.Matchning.Storage.Sqlite.Search;

/// <summary>Selects the greatest of many scores in one pass.</summary>
internal static class Best
{
    /// <summary>Places of the greatest scores, in no order.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="count">How many are wanted; all when there are fewer.</param>
    /// <param name="among">The places that may be chosen; null for all.</param>
    public static int[] Of(ReadOnlySpan<float> scores, int count, RecordSet? among)
    {
        var best = new PriorityQueue<int, float>(count);
        var least = float.NegativeInfinity; // what a score must exceed to be among the best
        for (var place = 0; place < scores.Length; place++)
        {
            var score = scores[place];
            if (score <= least || (among is not null && !among.Contains(place)))
            {
                continue;
            }

            if (best.Count < count)
            {
                best.Enqueue(place, score);
            }
            else
            {
                best.EnqueueDequeue(place, score);
            }

            if (best.Count == count)
            {
                best.TryPeek(out _, out least);
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element)];
    }
}
