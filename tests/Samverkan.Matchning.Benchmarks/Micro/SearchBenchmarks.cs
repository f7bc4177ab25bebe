using BenchmarkDotNet.Attributes;
using Samverkan.Matchning.App;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Benchmarks.Micro;

/// <summary>One question to the index, whole and by its words alone.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private static readonly SearchQuery Query = new("elever med problematisk skolfrånvaro i högstadiet");
    private readonly Bm25Index _words = new();
    private RecordIndex _index = null!;
    private Dictionary<string, float> _terms = [];

    [GlobalSetup]
    public void Load()
    {
        var service = Composition.Load(Repository.Corpus, Repository.Models);
        _index = service.Index;
        _terms = Bm25Index.Terms(service.Models.Analyzer.Analyze(Query.Text));
        foreach (var record in service.Corpus.Records)
        {
            _words.Add(service.Models.Analyzer.Analyze($"{record.Title} {record.Text}"));
        }
    }

    [Benchmark]
    public SearchResult Search() => _index.Search(Query);

    [Benchmark]
    public float[] Bm25() => _words.Score(_terms);
}
