using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>
/// How fast one core embeds. The texts are taken a few at a time and the best of several runs counts, because other work on the
/// machine only ever makes it slower.
/// </summary>
public static class EmbeddingSpeed
{
    private const int Runs = 20;
    private const int TextsAtATime = 50;

    /// <summary>Measures.</summary>
    /// <param name="model">The model.</param>
    /// <param name="texts">Analysed texts.</param>
    /// <param name="clock">The clock.</param>
    /// <returns>Texts in a second, and the mean number of tokens of a text.</returns>
    public static (double Texts, double Tokens) Measure(EmbeddingModel model, IReadOnlyList<IReadOnlyList<AnalyzedToken>> texts, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(clock);
        if (texts.Count == 0)
        {
            return default;
        }

        var seconds = texts.Chunk(TextsAtATime).Sum(few => Enumerable.Range(0, Runs).Min(_ => Time(few).TotalSeconds));
        return (texts.Count / Math.Max(seconds, 1e-9), texts.Average(text => text.Count));

        TimeSpan Time(IReadOnlyList<AnalyzedToken>[] few)
        {
            var start = clock.GetTimestamp();
            foreach (var text in few)
            {
                model.Embed(text);
            }

            return clock.GetElapsedTime(start);
        }
    }
}
