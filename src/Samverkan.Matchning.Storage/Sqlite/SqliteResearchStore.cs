using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Storage.Research;

namespace Samverkan.Matchning.Storage.Sqlite;

/// <summary>
/// Imported publications in a SQLite file of their own, <c>research.db</c>: the search index beside it can be thrown away and built
/// again, what was imported cannot. Thread-safe.
/// </summary>
public sealed class SqliteResearchStore : IResearchStore
{
    private readonly SqliteDatabase _database;
    private readonly SqlResearchStore _store;

    /// <summary>Opens the store, creating it if it does not exist.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="isReadOnly">Whether nothing is to be written; the file must then exist.</param>
    /// <exception cref="MisconfiguredException">The file is damaged or cannot be opened.</exception>
    public SqliteResearchStore(string dataFolder, bool isReadOnly = false)
    {
        _database = new SqliteDatabase(
        new SqliteFile(PathIn(dataFolder), SqliteDurability.Normal, "Ta bort filen research.db i datamappen och kör samverkan import igen.") { IsReadOnly = isReadOnly },
        new SqlFolder("Sqlite/Research"));
        _store = new SqlResearchStore(_database);
    }

    /// <summary>Where the store lies in a data folder.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "research.db");

    /// <inheritdoc/>
    public int Count => _store.Count;

    /// <inheritdoc/>
    public void Write(Action<IResearchBatch> work) => _store.Write(work);

    /// <inheritdoc/>
    public IReadOnlySet<long> Known(IReadOnlyList<(long SourceKey, long ContentHash)> records) => _store.Known(records);

    /// <inheritdoc/>
    public HarvestState? Harvest(string source) => _store.Harvest(source);

    /// <inheritdoc/>
    public IEnumerable<ResearchItem> Items() => _store.Items();

    /// <inheritdoc/>
    public (int Count, IReadOnlyList<string> Ids) Publications(string universityId, string area, int fromYear, int limit) =>
        _store.Publications(universityId, area, fromYear, limit);

    /// <summary>Closes the pooled connections, so that the file can be moved or removed.</summary>
    public void Close() => _database.Close();
}
