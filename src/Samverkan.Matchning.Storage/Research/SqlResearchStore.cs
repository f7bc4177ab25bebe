using System.Globalization;
using Dapper;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Storage.Research;

/// <summary>Keeps imported publications in a database.</summary>
/// <param name="database">The database, with its newest schema.</param>
internal sealed class SqlResearchStore(ISqlDatabase database) : IResearchStore
{
    private const int ItemsRead = 500;

    /// <inheritdoc/>
    public int Count => database.Run(connection => connection.ExecuteScalar<int>(database.Sql["count"]));

    /// <inheritdoc/>
    public void Write(Action<IResearchBatch> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        database.Write((connection, transaction) =>
        {
            using var batch = new SqlResearchBatch(connection, transaction, database.Sql);
            work(batch);
            return 0;
        });
    }

    /// <inheritdoc/>
    public IReadOnlySet<long> Known(IReadOnlyList<(long SourceKey, long ContentHash)> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var pairs = string.Join(',', records.Select(record => string.Create(CultureInfo.InvariantCulture, $"[\"{record.SourceKey}\",\"{record.ContentHash}\"]")));
        return database.Run(connection => connection.Query<long>(database.Sql["known"], new { records = $"[{pairs}]" }).ToHashSet());
    }

    /// <inheritdoc/>
    public HarvestState? Harvest(string source) =>
        database.Run(connection => connection.QuerySingleOrDefault<HarvestState>(database.Sql["harvest"], new { source }));

    /// <inheritdoc/>
    public IEnumerable<ResearchItem> Items()
    {
        var after = "";
        while (true)
        {
            var rows = database.Run(connection => connection.Query<(string Id, string Item)>(database.Sql["items"], new { after, limit = ItemsRead }).AsList());
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
    public (int Count, IReadOnlyList<string> Ids) Publications(string universityId, string area, int fromYear, int limit) => database.Run(connection =>
    {
        var about = new { university = universityId, area, year = fromYear, limit };
        var count = connection.ExecuteScalar<int>(database.Sql["profile-count"], about);
        return (count, count == 0 ? (IReadOnlyList<string>)[] : connection.Query<string>(database.Sql["profile-ids"], about).AsList());
    });
}
