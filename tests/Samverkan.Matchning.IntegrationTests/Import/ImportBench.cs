using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.IntegrationTests.Import;

/// <summary>The committed models and corpus, loaded once for the tests of one class.</summary>
public sealed class LoadedModels
{
    public LanguageModels Models { get; } = LanguageModels.Load(new ModelFolder(Path.Combine(Repository.Root, "models")));

    public CorpusSnapshot Corpus { get; } = CorpusSnapshot.Load(Path.Combine(Repository.Root, "corpus"));
}

/// <summary>An importer with a store and an index in a folder of its own.</summary>
internal sealed class ImportBench : IDisposable
{
    private readonly CommandLine.TemporaryFolder _folder = new();
    private readonly LoadedModels _loaded;
    private readonly RecordIndexer _indexer;
    private readonly SqliteIndexWriter _writer;

    public ImportBench(LoadedModels loaded)
    {
        _loaded = loaded;
        Store = new SqliteResearchStore(_folder.Path);
        _indexer = new RecordIndexer(loaded.Models, loaded.Corpus);
        _writer = new SqliteIndexWriter(Path.Combine(_folder.Path, "index"), TimeProvider.System);
        using (var rebuild = _writer.Rebuild(_indexer.Fingerprint))
        {
            rebuild.Complete();
        }

        Index = new SqliteSearchIndex(Path.Combine(_folder.Path, "index"), loaded.Models, loaded.Corpus);
    }

    public SqliteResearchStore Store { get; }

    public SqliteSearchIndex Index { get; }

    public Task<ImportReport> ImportAsync(params ImportEntry[] entries) => ImportAsync(new Given(entries));

    public Task<ImportReport> ImportAsync(IRecordSource source) =>
        new Importer(new ResearchPreparer(_loaded.Models, _loaded.Corpus, TimeProvider.System), _indexer, _writer, Store, TimeProvider.System)
            .RunAsync(source, null, null, CancellationToken.None);

    public void Dispose()
    {
        Index.Dispose();
        Store.Close();
        _folder.Dispose();
    }

    private sealed class Given(IReadOnlyList<ImportEntry> entries) : IRecordSource
    {
        public string Scope => "prov";

        public double? Share => null;

        public async IAsyncEnumerable<ImportEntry> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var entry in entries)
            {
                await Task.Yield();
                yield return entry;
            }
        }
    }
}
