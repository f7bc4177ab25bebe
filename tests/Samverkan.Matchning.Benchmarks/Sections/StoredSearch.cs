using System.Globalization;
using Samverkan.Matchning.Benchmarks.Indexes;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Learning.Evaluation;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Benchmarks.Sections;

/// <summary>
/// The index in SQLite at several sizes: how long it takes to open, what it holds in memory and on the disk, and how much processor time a question takes,
/// one at a time on one thread, with the wall clock beside it. Questions: all judged ones of the corpus, and titles of documents.
/// </summary>
internal static class StoredSearch
{
    private const int Titles = 336;
    private const int WarmUp = 30;

    private static readonly int[] Sizes =
        Environment.GetEnvironmentVariable("SAMVERKAN_BENCHMARK_SIZES") is { Length: > 0 } sizes
            ? [.. sizes.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [10_000, 40_000, 100_000, 1_000_000];

    public static Task<IReadOnlyList<Row>> MeasureAsync()
    {
        if (RealDocuments.File is not { } file)
        {
            return Task.FromResult<IReadOnlyList<Row>>([new Row("Index in SQLite: skipped, SAMVERKAN_BENCHMARK_TEXTS names no file", 0, "", "")]);
        }

        var models = LanguageModels.Load(new ModelFolder(Repository.Models));
        var corpus = CorpusSnapshot.Load(Repository.Corpus);
        var documents = new Lazy<RealDocuments>(() => new RealDocuments(file, models, corpus));
        var rows = new List<Row>();
        foreach (var size in Sizes)
        {
            var name = size.ToString("N0", CultureInfo.InvariantCulture);
            if (StoredIndex.Build(size, documents, models, corpus) is { } seconds)
            {
                rows.Add(new Row($"{name} records: write the index (analysed beforehand)", 1, string.Create(CultureInfo.InvariantCulture, $"{size / seconds:N0} records/s"), string.Create(CultureInfo.InvariantCulture, $"{seconds:N0} s")));
            }
        }

        documents = null; // what is measured now must not share its memory
        GC.Collect();
        foreach (var size in Sizes)
        {
            rows.AddRange(Measure(size, models, corpus));
        }

        return Task.FromResult<IReadOnlyList<Row>>(rows);
    }

    private static IEnumerable<Row> Measure(int size, LanguageModels models, CorpusSnapshot corpus)
    {
        var name = size.ToString("N0", CultureInfo.InvariantCulture);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var index = new SqliteSearchIndex(StoredIndex.Folder(size), models, corpus);
        var opening = Sample.Time(() => index.Search(new SearchQuery("frånvaro")));
        yield return new Row($"{name} records: open and answer the first question", 1, Row.Ms(opening), "", "under 5 s");
        var disk = new DirectoryInfo(StoredIndex.Folder(size)).EnumerateFiles().Sum(item => item.Length);
        yield return new Row(
            "— managed memory it holds, and its file", 1, string.Create(CultureInfo.InvariantCulture, $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N0} MB"), string.Create(CultureInfo.InvariantCulture, $"file {disk / 1e9:N2} GB"));
        var judged = JudgedQuery.Read(Path.Combine(Repository.Corpus, "utvardering", "sokfragor.jsonl")).Select(query => query.Query).ToList();
        var titles = index.Search(new SearchQuery("") { Kinds = [RecordKind.ResearchItem], Limit = Titles }).Hits.Select(hit => hit.Record.Title).ToList();
        yield return Questions("— hybrid, ten hits, the corpus's judged questions", judged, text => new SearchQuery(text));
        yield return Questions("— hybrid, ten hits, titles of documents", titles, text => new SearchQuery(text));
        yield return Questions("— the same with facets and highlights", titles, text => new SearchQuery(text) { WithFacets = true, WithHighlights = true });
        yield return Questions("— filtered by area and years", titles, text => new SearchQuery(text) { Areas = ["narvaro"], FromYear = 2015 });

        Row Questions(string what, List<string> texts, Func<string, SearchQuery> query)
        {
            foreach (var text in texts.Take(WarmUp))
            {
                index.Search(query(text));
            }

            var times = texts.Select(text => ThreadClock.Time(() => index.Search(query(text)))).ToArray();
            var (wall, cpu) = (new Sample(times.Select(time => time.Wall)), new Sample(times.Select(time => time.Cpu)));
            return new Row(
                what, cpu.Count, Row.Ms(cpu.Median), $"p99 {Row.Ms(cpu.Percentile(0.99))}, max {Row.Ms(cpu.Max)}; wall {Row.Ms(wall.Median)}, p99 {Row.Ms(wall.Percentile(0.99))}", "p99 under 50 ms");
        }
    }
}
