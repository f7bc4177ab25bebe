using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Learning.Embeddings;
using Samverkan.Matchning.Learning.Evaluation.SuperLim;

namespace Samverkan.Matchning.Learning.Evaluation;

/// <summary>What there was to measure embeddings on; what is not there gives no figure.</summary>
public sealed record EmbeddingMeasurements
{
    /// <summary>Retrieval of held-out documents.</summary>
    public IReadOnlyList<RetrievalResult> Retrieval { get; init; } = [];

    /// <summary>The same by the floats that the model was made from; empty when they are not at hand.</summary>
    public IReadOnlyList<RetrievalResult> FloatRetrieval { get; init; } = [];

    /// <summary>The tasks of SuperLim.</summary>
    public IReadOnlyList<SuperLimResult> SuperLim { get; init; } = [];

    /// <summary>Ranks of titles in other languages.</summary>
    public IReadOnlyList<(TitlePair Pair, int Dense, int Hybrid)> Titles { get; init; } = [];

    /// <summary>Size of the model file in bytes.</summary>
    public long FileSize { get; init; }

    /// <summary>Analysed texts embedded in a second by one core, and their mean number of tokens.</summary>
    public (double Texts, double Tokens) Throughput { get; init; }
}

/// <summary>The figures of the embeddings as a report.</summary>
public static class EmbeddingEvaluation
{
    private const int ErrorsShown = 30;

    /// <summary>Puts the figures together.</summary>
    public static EvaluationReport Report(EmbeddingMeasurements measured, string data)
    {
        ArgumentNullException.ThrowIfNull(measured);
        return new EvaluationReport("embeddings", data, [.. Figures(measured)], [.. Tables(measured)],
            [.. measured.Titles.Where(title => title.Hybrid > 1).OrderByDescending(title => title.Hybrid).Take(ErrorsShown)
                .Select(title => new EvaluationError(title.Pair.Id, title.Pair.Query, title.Pair.Title, $"rang {title.Hybrid}"))]);
    }

    private static IEnumerable<Figure> Figures(EmbeddingMeasurements measured)
    {
        foreach (var row in measured.Retrieval)
        {
            yield return new Figure($"hybrid_{row.Name.Replace(", ", "_", StringComparison.Ordinal)}", $"Hybrid, {row.Name}", Bootstrap.Mean(row.Hybrid));
        }

        if (measured.FloatRetrieval.Count > 0)
        {
            yield return new Figure("int8_loss", "Förlust i nDCG@10 av int8 mot flyttal, inbäddning", Bootstrap.Mean(
                [.. measured.FloatRetrieval.Zip(measured.Retrieval).SelectMany(pair => pair.First.Dense.Zip(pair.Second.Dense, (exact, rounded) => exact - rounded))]));
        }

        foreach (var task in measured.SuperLim)
        {
            yield return new Figure(task.Key, task.Label, task.Headline);
        }

        if (measured.Titles.Count > 0)
        {
            yield return new Figure("titles_first", "Svensk fråga finner titel på annat språk, först av alla", TitlePairEvaluation.Recall(measured.Titles.Select(title => title.Hybrid), 1));
            yield return new Figure("titles_recall10", "Svensk fråga finner titel på annat språk, täckning@10", TitlePairEvaluation.Recall(measured.Titles.Select(title => title.Hybrid), 10));
        }
    }

    private static IEnumerable<FigureTable> Tables(EmbeddingMeasurements measured)
    {
        if (measured.Retrieval.Count > 0)
        {
            yield return new FigureTable("Hitta dokumentet: inbäddning, ord (BM25) och båda", ["inbäddning", "BM25", "hybrid"],
                [.. measured.Retrieval.Select(row => (row.Name, (IReadOnlyList<double>)[row.Dense.Average(), row.Lexical.Average(), row.Hybrid.Average()]))]);
        }

        if (measured.SuperLim.Count > 0)
        {
            yield return new FigureTable("SuperLim, utan träning på det: inbäddning", ["inbäddning"],
                [.. measured.SuperLim.Select(row => (row.Label, (IReadOnlyList<double>)[row.Dense.Value]))]);
            yield return new FigureTable("SuperLim: ord (BM25) och båda", ["BM25", "hybrid"],
                [.. measured.SuperLim.Where(row => row.Lexical is not null).Select(row => (row.Label, (IReadOnlyList<double>)[row.Lexical!.Value.Value, row.Hybrid!.Value.Value]))]);
        }

        if (measured.Titles.Count > 0)
        {
            yield return new FigureTable("Titlar på andra språk, andel först", ["inbäddning", "med ord och ordlista", "antal"],
                [.. measured.Titles.GroupBy(title => title.Pair.Language).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key,
                    (IReadOnlyList<double>)[group.Average(title => title.Dense == 1 ? 1.0 : 0), group.Average(title => title.Hybrid == 1 ? 1.0 : 0), group.Count()]))]);
        }

        yield return new FigureTable("Storlek och fart", ["värde"],
        [
            ("fil, MB", [measured.FileSize / 1e6]),
            ("texter i sekunden på en kärna, färdiga ord", [Math.Round(measured.Throughput.Texts)]),
            ("ord per text", [measured.Throughput.Tokens]),
        ]);
    }
}
