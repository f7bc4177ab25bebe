using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Qdrant;
using Samverkan.Matchning.Storage.Sqlite.Search;
using Samverkan.Matchning.Storage.SqlServer;
using Samverkan.Matchning.Storage.SqlServer.Search;

namespace Samverkan.Matchning.Storage.Settings;

/// <summary>The search index that the options name, to read and to write.</summary>
public sealed class SearchStorage : IDisposable
{
    private readonly List<IDisposable> _parts = [];

    private SearchStorage(ISearchIndex index, IIndexWriter writer, params IDisposable[] parts)
    {
        Index = index;
        Writer = writer;
        _parts.AddRange(parts);
    }

    /// <summary>Searches.</summary>
    public ISearchIndex Index { get; }

    /// <summary>Writes.</summary>
    public IIndexWriter Writer { get; }

    /// <summary>Why searches go past Qdrant just now; null when they do not, or when it is not used.</summary>
    public Errors.SamverkanException? Problem => (Index as FallbackSearchIndex)?.Problem;

    /// <summary>Puts the index together; a database on SQL Server is migrated, nothing else is opened.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="indexFolder">Folder of an index in files.</param>
    /// <param name="models">What texts are read with.</param>
    /// <param name="corpus">Areas and glossary.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="Errors.MisconfiguredException">The database cannot be opened or changed.</exception>
    /// <exception cref="Errors.UnavailableException">The server does not answer.</exception>
    public static SearchStorage Open(StorageOptions options, string indexFolder, LanguageModels models, CorpusSnapshot corpus, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(models);
        var own = options.OwnSearch == SearchBackend.SqlServer ? InSqlServer(options, models, corpus, clock) : InFiles(indexFolder, models, corpus, clock);
        if (options.Search != SearchBackend.Qdrant)
        {
            return own;
        }

        var client = new QdrantClient(options.Qdrant, clock);
        var reading = new QuestionReading((IQuestionReader)own.Index, new Highlighter(models.Analyzer), models.Embeddings.Fingerprint);
        var copy = new QdrantSearchIndex(client, options.Qdrant, own.Index, reading, clock);
        var writer = new QdrantIndexWriter(new QdrantCollections(client, options.Qdrant, clock), clock);
        return new SearchStorage(new FallbackSearchIndex(copy, own.Index, clock), new ReplicatedIndexWriter(own.Writer, writer), client, own);
    }

    /// <summary>State of our own index, which a copy in Qdrant is made from. Nothing is created or migrated.</summary>
    /// <inheritdoc cref="Open"/>
    public static IndexState OwnState(StorageOptions options, string indexFolder, LanguageModels models, CorpusSnapshot corpus, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.OwnSearch == SearchBackend.SqlServer)
        {
            return new SqlServerSearchIndex(new SqlServerDatabase(options.SqlServer, clock), models, corpus).State;
        }

        using var index = new SqliteSearchIndex(indexFolder, models, corpus);
        return index.State;
    }

    /// <inheritdoc/>
    public void Dispose() => _parts.ForEach(part => part.Dispose());

    private static SearchStorage InFiles(string folder, LanguageModels models, CorpusSnapshot corpus, TimeProvider clock)
    {
        var index = new SqliteSearchIndex(folder, models, corpus);
        return new SearchStorage(index, new SqliteIndexWriter(folder, clock), index);
    }

    private static SearchStorage InSqlServer(StorageOptions options, LanguageModels models, CorpusSnapshot corpus, TimeProvider clock)
    {
        var database = new SqlServerDatabase(options.SqlServer, clock);
        database.AllowSnapshots();
        database.Migrate(SqlServerIndexWriter.Sql);
        return new SearchStorage(new SqlServerSearchIndex(database, models, corpus), new SqlServerIndexWriter(database, clock));
    }
}
