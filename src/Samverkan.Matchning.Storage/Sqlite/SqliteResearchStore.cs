using System.Globalization;
using Dapper;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Storage.Sqlite;

/// <summary>
/// Imported publications in a SQLite file of their own, <c>research.db</c>: the search index beside it can be thrown away and built
/// again, what was imported cannot. Thread-safe.
/// </summary>
public sealed class SqliteResearchStore : IResearchStore
{
    private const int ItemsRead = 500;
    private readonly SqliteDatabase _database;

    /// <summary>Opens the store, creating it if it does not exist.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="isReadOnly">Whether nothing is to be written; the file must then exist.</param>
    /// <exception cref="MisconfiguredException">The file is damaged or cannot be opened.</exception>
    public SqliteResearchStore(string dataFolder, bool isReadOnly = false) => _database = new SqliteDatabase(
        new SqliteFile(PathIn(dataFolder), SqliteDurability.Normal, "Ta bort filen research.db i datamappen och kör samverkan import igen.") { IsReadOnly = isReadOnly },
        new SqlFolder("Sqlite/Research"));

    /// <summary>Where the store lies in a data folder.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "research.db");

    /// <inheritdoc/>
    public int Count => _database.Run(connection => connection.ExecuteScalar<int>(_database.Sql["count"]));

    /// <inheritdoc/>
    public void Write(Action<IResearchBatch> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        _database.Write((connection, transaction) =>
        {
            using var batch = new SqliteResearchBatch(connection, transaction, _database.Sql);
            work(batch);
        });
    }

    /// <inheritdoc/>
    public IReadOnlySet<long> Known(IReadOnlyList<(long SourceKey, long ContentHash)> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var pairs = string.Join(',', records.Select(record => string.Create(CultureInfo.InvariantCulture, $"[\"{record.SourceKey}\",\"{record.ContentHash}\"]")));
        return _database.Run(connection => connection.Query<long>(_database.Sql["known"], new { records = $"[{pairs}]" }).ToHashSet());
    }

    /// <inheritdoc/>
    public HarvestState? Harvest(string source) =>
        _database.Run(connection => connection.QuerySingleOrDefault<HarvestState>(_database.Sql["harvest"], new { source }));

    /// <inheritdoc/>
    public IEnumerable<ResearchItem> Items()
    {
        var after = "";
        while (true)
        {
            var rows = _database.Run(connection => connection.Query<(string Id, string Item)>(_database.Sql["items"], new { after, limit = ItemsRead }).AsList());
            foreach (var (id, item) in rows)
            {
                after = id;
                yield return ResearchJson.ReadItem(item);
            }

            if (rows.Count < ItemsRead)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public (int Count, IReadOnlyList<string> Ids) Publications(string universityId, string area, int fromYear, int limit) => _database.Run(connection =>
    {
        var about = new { university = universityId, area, year = fromYear, limit };
        var count = connection.ExecuteScalar<int>(_database.Sql["profile-count"], about);
        return (count, count == 0 ? (IReadOnlyList<string>)[] : connection.Query<string>(_database.Sql["profile-ids"], about).AsList());
    });

    /// <summary>Closes the pooled connections, so that the file can be moved or removed.</summary>
    public void Close() => _database.Close();
}
