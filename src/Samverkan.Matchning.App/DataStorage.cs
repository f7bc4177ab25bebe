using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Settings;
using Samverkan.Matchning.Storage.Sqlite;
using Samverkan.Matchning.Storage.Sqlite.Cases;
using Samverkan.Matchning.Storage.SqlServer;
using Samverkan.Matchning.Storage.SqlServer.Cases;
using Samverkan.Matchning.Storage.SqlServer.Research;

namespace Samverkan.Matchning.App;

/// <summary>What the settings of a data folder put in use: files in the folder, SQL Server, Qdrant. Choosing is configuration alone.</summary>
/// <param name="dataFolder">The data folder.</param>
/// <param name="clock">The time.</param>
internal sealed class DataStorage(string dataFolder, TimeProvider clock) : IDisposable
{
    private readonly List<IDisposable> _open = [];

    /// <summary>The settings, valid.</summary>
    public StorageOptions Options { get; } = ServiceConfiguration.Storage(ServiceConfiguration.Read(dataFolder));

    /// <summary>Cases, documents and log.</summary>
    public (ICaseStore Store, IDocumentStore Documents, IAuditLog Audit) OpenCases()
    {
        if (Options.Storage == StorageBackend.SqlServer)
        {
            var server = new SqlServerCases(new SqlServerDatabase(Options.SqlServer, clock));
            return (server.Store, server.Documents, server.Audit);
        }

        var cases = Keep(new SqliteCases(dataFolder));
        return (cases.Store, cases.Documents, cases.Audit);
    }

    /// <summary>The log alone, to be read: nothing is created or migrated.</summary>
    /// <exception cref="Errors.NotFoundException">The data folder has no cases.</exception>
    public IAuditLog OpenLog() => Options.Storage == StorageBackend.SqlServer
        ? SqlServerCases.ReadLog(new SqlServerDatabase(Options.SqlServer, clock))
        : File.Exists(Path.Combine(dataFolder, SqliteCases.FileName)) ? Keep(new SqliteCases(dataFolder, isReadOnly: true)).Audit
        : throw new Errors.NotFoundException("data-saknas", "Det finns inga ärenden i datamappen. Ange rätt mapp med --data.");

    /// <summary>Imported publications.</summary>
    public IResearchStore OpenResearch() => Options.Storage == StorageBackend.SqlServer
        ? SqlServerResearch.Open(new SqlServerDatabase(Options.SqlServer, clock)) : new SqliteResearchStore(dataFolder);

    /// <summary>Imported publications, when there are any; nothing is created in a data folder. Null without.</summary>
    public IResearchStore? FindResearch() =>
        Options.Storage == StorageBackend.SqlServer || File.Exists(SqliteResearchStore.PathIn(dataFolder)) ? OpenResearch() : null;

    /// <summary>State of our own search index, which a copy in Qdrant is made from; nothing is created or migrated.</summary>
    /// <param name="models">What texts are read with.</param>
    /// <param name="corpus">Areas and glossary.</param>
    public IndexState OwnIndexState(LanguageModels models, CorpusSnapshot corpus) => SearchStorage.OwnState(Options, Folders.Index(dataFolder), models, corpus, clock);

    /// <summary>The search index, to read and to write.</summary>
    public SearchStorage OpenSearch(Composition composition) =>
        Keep(SearchStorage.Open(Options, Folders.Index(dataFolder), composition.Models, composition.Corpus, clock));

    /// <summary>
    /// Makes sure that there is an index made by these models, with the corpus as it is now. One that is missing, made by other models or
    /// older than the corpus is built anew.
    /// </summary>
    /// <param name="search">The index.</param>
    /// <param name="composition">Corpus and models.</param>
    /// <param name="research">The imported publications.</param>
    /// <param name="building">Told once when it is built, which takes a while for many publications.</param>
    public static void EnsureIndex(SearchStorage search, Composition composition, IResearchStore research, Action building)
    {
        if (IsCurrent(search, composition))
        {
            return;
        }

        building();
        new RebuildIndex(new RecordIndexer(composition.Models, composition.Corpus), search.Writer)
            .Execute(composition.Corpus, research.Items(), new Progress<int>(), CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => _open.ForEach(part => part.Dispose());

    private static bool IsCurrent(SearchStorage search, Composition composition)
    {
        try
        {
            var state = search.Index.State;
            return state.Fingerprint == search.Fingerprint && state.BuiltAt >= composition.CorpusChangedAt;
        }
        catch (Errors.MisconfiguredException error) when (error.Code is "index-saknas" or "index-foraldrat" or "index-skadat")
        {
            return false;
        }
    }

    private T Keep<T>(T part) where T : IDisposable
    {
        _open.Add(part);
        return part;
    }
}
