using System.Runtime.Intrinsics;

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
        var best = new PriorityQueue<int, float>(Math.Min(count, scores.Length));
        var least = float.NegativeInfinity; // what a score must exceed to be among the best
        for (var place = 0; place < scores.Length; place++)
        {
            if (place % Vector256<float>.Count == 0 && place + Vector256<float>.Count <= scores.Length
                && Vector256.LessThanOrEqualAll(Vector256.Create(scores[place..]), Vector256.Create(least)))
            {
                place += Vector256<float>.Count - 1; // of a million scores, nearly all are passed over eight at a time
                continue;
            }

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
