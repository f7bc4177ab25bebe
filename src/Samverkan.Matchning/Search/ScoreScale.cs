namespace Samverkan.Matchning.Search;

/// <summary>Maps the best scores of a list to 0–1: the best is 1, the last of the best 0, and all below 0.</summary>
/// <param name="Min">The score that becomes 0.</param>
/// <param name="Range">Distance from it to the best; 0 or less when the list tells nothing apart, and then everything becomes 0.</param>
public readonly record struct ScoreScale(float Min, float Range)
{
    /// <summary>Finds the scale of a list in one pass, so that a million scores need not be sorted.</summary>
    /// <param name="scores">The list.</param>
    /// <param name="depth">How many are the best; all when there are fewer.</param>
    public static ScoreScale Over(ReadOnlySpan<float> scores, int depth)
    {
        var best = new PriorityQueue<float, float>(depth);
        var max = float.NegativeInfinity;
        var least = float.NegativeInfinity; // what a score must exceed to be among the best
        foreach (var score in scores)
        {
            if (best.Count < depth)
            {
                best.Enqueue(score, score);
                least = best.Count == depth ? best.Peek() : least;
            }
            else if (score > least)
            {
                best.EnqueueDequeue(score, score);
                least = best.Peek();
            }

            max = Math.Max(max, score);
        }

        return best.Count == 0 ? default : new ScoreScale(best.Peek(), max - best.Peek());
    }

    /// <summary>A score on the scale, 0 to 1.</summary>
    public float Of(float score) => Range > 0 ? Math.Max(0, (score - Min) / Range) : 0;
}
