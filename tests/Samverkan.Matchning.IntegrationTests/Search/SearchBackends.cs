using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.IntegrationTests.CommandLine;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>
/// The models, the corpus and an index of it on every backend that is configured here, made once for the tests of a class. Tests name
/// the backend they run on; <see cref="UnconfiguredBackends"/> shows those that no test ran on.
/// </summary>
public sealed class SearchBackends : IDisposable
{
    public const string Memory = "minne";
    public const string Sqlite = "sqlite";
    private readonly List<IDisposable> _disposables = [];
    private readonly Dictionary<string, ISearchIndex> _indexes = new(StringComparer.Ordinal);

    public SearchBackends()
    {
        Models = LanguageModels.Load(new ModelFolder(Repository.Models));
        Corpus = CorpusSnapshot.Load(Repository.Corpus);
    }

    /// <summary>Backends that tests of the contract run on.</summary>
    public static TheoryData<string> All => new([Memory, .. StoredNames]);

    /// <summary>Backends that are written to.</summary>
    public static TheoryData<string> Stored => new(StoredNames);

    /// <summary>Names of <see cref="Stored"/>.</summary>
    public static IReadOnlyList<string> StoredNames => [Sqlite, .. OutsideBackends.Names];

    public LanguageModels Models { get; }

    public CorpusSnapshot Corpus { get; }

    public ISearchIndex Reference => this[Memory];

    /// <summary>The corpus on a backend.</summary>
    public ISearchIndex this[string backend]
    {
        get
        {
            lock (_indexes)
            {
                return _indexes.TryGetValue(backend, out var index) ? index : _indexes[backend] = Create(backend, Corpus).Index;
            }
        }
    }

    /// <summary>Some records on a backend of their own.</summary>
    public (ISearchIndex Index, IIndexWriter Writer) Create(string backend, CorpusSnapshot corpus)
    {
        if (backend == Memory)
        {
            return (new RecordIndex(corpus, Models), new NoWriter());
        }

        if (OutsideBackends.Create(backend, Models, corpus) is { } outside)
        {
            _disposables.Add(outside);
            Rebuild(outside.Storage.Writer, corpus);
            return (outside.Storage.Index, outside.Storage.Writer);
        }

        var folder = new TemporaryFolder();
        var writer = new SqliteIndexWriter(folder.Path, TimeProvider.System);
        Rebuild(writer, corpus);
        var index = new SqliteSearchIndex(folder.Path, Models, corpus);
        _disposables.AddRange([index, folder]);
        return (index, writer);
    }

    /// <summary>Records ready for an index.</summary>
    public IReadOnlyList<IndexedRecord> Indexed(CorpusSnapshot corpus)
    {
        var indexer = new RecordIndexer(Models, corpus);
        return [.. corpus.Records.AsParallel().AsOrdered().Select(indexer.Index)];
    }

    /// <summary>Builds an index anew in batches.</summary>
    public void Rebuild(IIndexWriter writer, CorpusSnapshot corpus)
    {
        using var rebuild = writer.Rebuild(Models.Embeddings.Fingerprint);
        foreach (var batch in Indexed(corpus).Chunk(100))
        {
            rebuild.Add(batch);
        }

        rebuild.Complete();
    }

    public void Dispose() => _disposables.ForEach(disposable => disposable.Dispose());

    private sealed class NoWriter : IIndexWriter
    {
        public IIndexRebuild Rebuild(string fingerprint) => throw new NotSupportedException();

        public void Upsert(string fingerprint, IReadOnlyList<IndexedRecord> records) => throw new NotSupportedException();

        public void Delete(IReadOnlyList<string> ids) => throw new NotSupportedException();
    }
}
