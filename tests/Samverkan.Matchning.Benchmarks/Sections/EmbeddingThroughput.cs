using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Benchmarks.Sections;

/// <summary>How many passages one core embeds in a second.</summary>
internal static class EmbeddingThroughput
{
    private const int WarmUp = 3;
    private const int Runs = 9;

    public static Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var models = LanguageModels.Load(new ModelFolder(Repository.Models));
        var texts = TrainingTexts.Passages();
        var analyzed = texts.Select(models.Analyzer.Analyze).ToArray();
        var tokens = analyzed.Sum(text => text.Count);
        var embed = Seconds(() => Array.ForEach(analyzed, text => models.Embeddings.Embed(text)));
        var known = Seconds(() => Embed(texts, models));
        var unknown = Seconds(() => Embed(texts, models with { Analyzer = new SwedishAnalyzer(models.Analyzer.Lexicon) }));
        return Task.FromResult<IReadOnlyList<Row>>(
        [
            Row.Rate($"Embed {texts.Count} analysed passages, one core", embed.Select(seconds => texts.Count / seconds), "texts/s"),
            Row.Rate($"— the same in tokens ({tokens})", embed.Select(seconds => tokens / seconds), "tokens/s"),
            Row.Rate("Analyse and embed them, words seen before", known.Select(seconds => texts.Count / seconds), "texts/s"),
            Row.Rate("— the same in tokens", known.Select(seconds => tokens / seconds), "tokens/s"),
            Row.Rate("Analyse and embed them, from an empty memory", unknown.Select(seconds => texts.Count / seconds), "texts/s"),
            Row.Rate("— the same in tokens", unknown.Select(seconds => tokens / seconds), "tokens/s"),
        ]);
    }

    private static void Embed(IReadOnlyList<string> texts, LanguageModels models)
    {
        foreach (var text in texts)
        {
            models.Read(text);
        }
    }

    private static Sample Seconds(Action action)
    {
        for (var run = 0; run < WarmUp; run++)
        {
            action();
        }

        return Sample.Milliseconds(Runs, action).Select(milliseconds => milliseconds / 1000);
    }
}
