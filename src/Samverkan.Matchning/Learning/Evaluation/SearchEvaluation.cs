using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Learning.Evaluation;

/// <summary>Measures the search on judged questions, and Swedish questions on records in other languages.</summary>
public static class SearchEvaluation
{
    private const int Depth = 10;
    private const int ErrorsShown = 30;

    /// <summary>Searches and compares.</summary>
    /// <param name="index">The index.</param>
    /// <param name="queries">Judged questions of one half.</param>
    /// <param name="crossLingual">Swedish questions whose relevant records are English, Norwegian or Danish.</param>
    /// <param name="half">Which half, for the report.</param>
    public static EvaluationReport Run(ISearchIndex index, IReadOnlyList<JudgedQuery> queries, IReadOnlyList<JudgedQuery> crossLingual, string half)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(crossLingual);
        var results = queries.AsParallel().AsOrdered().Select(query => (Query: query, Gain: Gain(query, index))).ToArray();
        var recalls = crossLingual.AsParallel().AsOrdered().Select(query => ForeignRecall(query, index)).ToArray();
        return new EvaluationReport("search", $"{queries.Count} bedömda frågor (delen {half} av corpus/utvardering) och {crossLingual.Count} frågor om poster på andra språk",
            [
                new("ndcg10", "nDCG@10", Bootstrap.Mean([.. results.Select(result => result.Gain)])),
                new("cross_lingual_recall10", "Svensk fråga finner engelsk eller nordisk post, täckning@10", Bootstrap.Mean(recalls)),
            ],
            [
                new FigureTable("Slag av frågor", ["nDCG@10", "antal"],
                    [.. results.GroupBy(result => result.Query.Kind ?? "").OrderBy(group => group.Key, StringComparer.Ordinal)
                        .Select(group => (group.Key, (IReadOnlyList<double>)[group.Average(result => result.Gain), group.Count()]))]),
            ],
            [.. results.OrderBy(result => result.Gain).Take(ErrorsShown).Select(result => new EvaluationError(
                result.Query.Id, result.Query.Query, string.Join(", ", result.Query.Relevant.OrderByDescending(row => row.Value).Take(3).Select(row => row.Key)),
                string.Join(", ", index.Search(new SearchQuery(result.Query.Query) { Limit = 3 }).Hits.Select(hit => hit.Record.Id))))]);
    }

    private static double Gain(JudgedQuery query, ISearchIndex index) => RankingMetrics.NormalizedGain(
        index.Search(new SearchQuery(query.Query) { Limit = Depth }).Hits.Select(hit => query.Relevant.GetValueOrDefault(hit.Record.Id)), query.Relevant.Values, Depth);

    /// <summary>Part of the relevant foreign records among the first ten foreign ones.</summary>
    private static double ForeignRecall(JudgedQuery query, ISearchIndex index)
    {
        var found = index.Search(new SearchQuery(query.Query) { Kinds = [RecordKind.ResearchItem], Limit = int.MaxValue }).Hits
            .Where(hit => hit.Record is ResearchItem { Language: not TextLanguage.Swedish }).Take(Depth).Count(hit => query.Relevant.ContainsKey(hit.Record.Id));
        return query.Relevant.Count == 0 ? 0 : (double)found / Math.Min(Depth, query.Relevant.Count);
    }
}
