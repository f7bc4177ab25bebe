using Dapper;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>Reads the log.</summary>
/// <param name="database">The database, with its newest schema.</param>
internal sealed class SqlAuditLog(ICaseDatabase database) : IAuditLog
{
    private const int Page = 1000;

    public IReadOnlyList<AuditRow> Read(AuditQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var parameters = new
        {
            CaseId = Ids.Of(query.CaseId),
            UserId = Ids.Of(query.UserId),
            Action = query.Action?.Slug(),
            From = query.From is { } from ? AuditChain.Time(from) : null,
            To = query.To is { } to ? AuditChain.Time(to) : null,
            query.Before,
            query.Limit,
        };
        return database.Run(connection => connection.Query<StoredAuditRow>(database.Sql["audit-read"], parameters).Select(row => row.ToRow()).ToArray());
    }

    public IEnumerable<AuditRow> All()
    {
        for (var after = long.MinValue; ;)
        {
            var rows = database.Run(connection => connection.Query<StoredAuditRow>(database.Sql["audit-page"], new { After = after, Limit = Page }).ToArray());
            foreach (var row in rows)
            {
                yield return row.ToRow();
            }

            if (rows.Length < Page)
            {
                yield break;
            }

            after = rows[^1].Number;
        }
    }

    public AuditHead Head() => database.Run(connection =>
        connection.QuerySingleOrDefault<AuditHead>(database.Sql["audit-head"])) ?? new AuditHead(0, AuditChain.Beginning);
}
