using System.Text.Json;
using Samverkan.Matchning.App;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Benchmarks.Sections;

/// <summary>How long a question to the index in memory takes, over the judged questions of the corpus.</summary>
internal static class SearchLatency
{
    private const int WarmUp = 20;
    private const int Passes = 10;

    public static Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var index = Composition.Load(Repository.Corpus, Repository.Models).Index;
        var queries = Queries();
        for (var pass = 0; pass < WarmUp; pass++)
        {
            _ = queries.Select(index.Search).Count(result => result.Total > 0);
        }

        Thread.Sleep(300); // what was found hot is compiled again in the background
        GC.Collect();
        var times = new Sample(Enumerable.Range(0, Passes).SelectMany(_ => queries).Select(query => Sample.Time(() => index.Search(query))));
        var row = Row.Time($"Search {index.Records.Count} records, {queries.Count} questions, ten hits", times);
        return Task.FromResult<IReadOnlyList<Row>>([row with { Spread = $"p99 {Row.Ms(times.Percentile(0.99))}, max {Row.Ms(times.Max)}" }]);
    }

    private static IReadOnlyList<SearchQuery> Queries() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Corpus, "utvardering", "sokfragor.jsonl")).Where(line => line.Length > 0)
            .Select(line =>
            {
                using var row = JsonDocument.Parse(line);
                return new SearchQuery(row.RootElement.GetProperty("query").GetString()!);
            }),
    ];
}
