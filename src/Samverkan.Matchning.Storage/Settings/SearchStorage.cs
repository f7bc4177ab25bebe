using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.ModelServer;
using Samverkan.Matchning.Storage.Qdrant;
using Samverkan.Matchning.Storage.Sqlite.Search;
using Samverkan.Matchning.Storage.SqlServer;
using Samverkan.Matchning.Storage.SqlServer.Search;

namespace Samverkan.Matchning.Storage.Settings;

/// <summary>The search index that the options name, to read and to write.</summary>
public sealed class SearchStorage : IDisposable
{
    private readonly List<IDisposable> _parts = [];

    private SearchStorage(LanguageModels models, ISearchIndex index, IIndexWriter writer, params IDisposable[] parts)
    {
        Fingerprint = models.IndexFingerprint;
        Index = index;
        Writer = writer;
        _parts.AddRange(parts);
    }

    /// <summary>Of the model that records and questions are compared by now; an index made with another one has to be built anew.</summary>
    public string Fingerprint { get; }

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
        models = Served(options, models);
        var own = options.OwnSearch == SearchBackend.SqlServer ? InSqlServer(options, models, corpus, clock) : InFiles(indexFolder, models, corpus, clock);
        if (options.Search != SearchBackend.Qdrant)
        {
            return new SearchStorage(models, own.Index, Serving(options, models, own.Writer), own);
        }

        var client = new QdrantClient(options.Qdrant, clock);
        var reading = new QuestionReading((IQuestionReader)own.Index, new Highlighter(models.Analyzer), models.IndexFingerprint);
        var copy = new QdrantSearchIndex(client, options.Qdrant, own.Index, reading, clock);
        var writer = new QdrantIndexWriter(new QdrantCollections(client, options.Qdrant, clock), clock);
        return new SearchStorage(
            models, new FallbackSearchIndex(copy, own.Index, clock), Serving(options, models, new ReplicatedIndexWriter(own.Writer, writer)), client, own);
    }

    /// <summary>The models with that of the agency's own server, where the options name one.</summary>
    public static LanguageModels Served(StorageOptions options, LanguageModels models)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(models);
        return options.ModelServer is not { } server ? models
            : models with { Served = new ModelServerEmbedder(server.ForQuestions(), new PersonalDataDetector(models.Analyzer.Lexicon)), IndexMinCosine = server.MinCosine };
    }

    /// <summary>A writer that asks the agency's own server for vectors, with the patience of a long job, where the options name one.</summary>
    private static IIndexWriter Serving(StorageOptions options, LanguageModels models, IIndexWriter writer) => options.ModelServer is not { } server ? writer
        : new ServedIndexWriter(writer, new ModelServerEmbedder(server, new PersonalDataDetector(models.Analyzer.Lexicon)));

    /// <summary>State of our own index, which a copy in Qdrant is made from. Nothing is created or migrated.</summary>
    /// <inheritdoc cref="Open"/>
    public static IndexState OwnState(StorageOptions options, string indexFolder, LanguageModels models, CorpusSnapshot corpus, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        models = Served(options, models);
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
        return new SearchStorage(models, index, new SqliteIndexWriter(folder, clock), index);
    }

    private static SearchStorage InSqlServer(StorageOptions options, LanguageModels models, CorpusSnapshot corpus, TimeProvider clock)
    {
        var database = new SqlServerDatabase(options.SqlServer, clock);
        database.AllowSnapshots();
        database.Migrate(SqlServerIndexWriter.Sql);
        return new SearchStorage(models, new SqlServerSearchIndex(database, models, corpus), new SqlServerIndexWriter(database, clock));
    }
}
