using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.IntegrationTests.CommandLine;
using Samverkan.Matchning.IntegrationTests.SqlServer;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Storage.Qdrant;
using Samverkan.Matchning.Storage.Settings;

namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>An index on a server outside the tests, in a database or collection of its own that is gone afterwards.</summary>
internal sealed class OutsideBackends : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IDisposable _outside;

    private OutsideBackends(StorageOptions options, IDisposable outside, LanguageModels models, CorpusSnapshot corpus)
    {
        _outside = outside;
        Assert.Empty(options.Faults());
        Storage = SearchStorage.Open(options, _folder.Path, models, corpus, TimeProvider.System);
    }

    /// <summary>Servers that are configured here.</summary>
    public static IReadOnlyList<string> Names =>
    [
        .. TestDatabase.ConnectionString is null ? (string[])[] : ["sqlserver"],
        .. QdrantAddress is null ? (string[])[] : ["qdrant"],
    ];

    public SearchStorage Storage { get; }

    private static string? QdrantAddress => Environment.GetEnvironmentVariable("SAMVERKAN_TEST_QDRANT");

    /// <summary>An empty index; null for a backend that is not outside.</summary>
    public static OutsideBackends? Create(string backend, LanguageModels models, CorpusSnapshot corpus)
    {
        if (backend == "sqlserver")
        {
            var database = new TestDatabase();
            return new OutsideBackends(new StorageOptions { Search = SearchBackend.SqlServer, SqlServer = database.Options }, database, models, corpus);
        }

        if (backend != "qdrant")
        {
            return null;
        }

        var options = new QdrantOptions
        {
            Url = QdrantAddress!,
            ApiKey = Environment.GetEnvironmentVariable("SAMVERKAN_TEST_QDRANT_KEY"),
            Collection = $"samverkan-test-{Guid.NewGuid():N}",
            SearchTimeoutSeconds = 30,
        };
        return new OutsideBackends(new StorageOptions { Search = SearchBackend.Qdrant, Qdrant = options }, new TestCollection(options), models, corpus);
    }

    public void Dispose()
    {
        Storage.Dispose();
        _outside.Dispose();
        _folder.Dispose();
    }

    private sealed class TestCollection(QdrantOptions options) : IDisposable
    {
        public void Dispose()
        {
            using var client = new QdrantClient(options, TimeProvider.System);
            var collections = new QdrantCollections(client, options, TimeProvider.System);
            if (collections.InUse() is { } name)
            {
                collections.Remove(name);
            }
        }
    }
}
