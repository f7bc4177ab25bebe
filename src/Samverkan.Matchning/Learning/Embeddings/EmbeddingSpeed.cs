using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Embeddings;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>How fast one core embeds; the best of several runs, because other work on the machine only ever makes it slower.</summary>
public static class EmbeddingSpeed
{
    private const int Runs = 9;

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

        var best = TimeSpan.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var start = clock.GetTimestamp();
            foreach (var text in texts)
            {
                model.Embed(text);
            }

            var elapsed = clock.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
        }

        return (texts.Count / Math.Max(best.TotalSeconds, 1e-9), texts.Average(text => text.Count));
    }
}
