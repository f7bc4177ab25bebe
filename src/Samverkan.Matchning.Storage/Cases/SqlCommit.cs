using System.Data.Common;
using Dapper;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>Carries out one change within a transaction that has the writer's place from its beginning.</summary>
internal sealed class SqlCommit(ICaseDatabase database, DbConnection connection, DbTransaction? transaction)
{
    private readonly SqlFolder _sql = database.Sql;

    /// <summary>What a request made before; null when it is new.</summary>
    public Guid? Done(RequestKey request)
    {
        var row = connection.QuerySingleOrDefault<RequestRow>(_sql["request-find"], new { request.Key }, transaction);
        return row is null ? null : row.Fingerprint == request.Fingerprint ? Guid.Parse(row.Result) : throw Conflicts.Request();
    }

    public Guid Run(CaseChange change)
    {
        if (change.Request is { } request && Done(request) is { } earlier)
        {
            return earlier;
        }

        foreach (var write in change.Writes)
        {
            Write(write);
        }

        foreach (var document in change.Documents)
        {
            Add(document);
        }

        foreach (var id in change.DeletedCases)
        {
            Delete(id);
        }

        var at = Append(change.Entries);
        if (change.Request is { } made)
        {
            connection.Execute(
                _sql["request-insert"], new { made.Key, made.Fingerprint, Result = Ids.Of(change.Result), DoneAt = AuditChain.Time(at) }, transaction);
            connection.Execute(_sql["request-prune"], new { Before = AuditChain.Time(at - RequestKey.Lifetime) }, transaction);
        }

        return change.Result;
    }

    private void Write(AggregateWrite write)
    {
        var row = AggregateRow.Of(write);
        if (write.IsDelete)
        {
            if (connection.Execute(_sql["aggregate-delete"], new { row.Kind, row.Id, write.Aggregate.Version }, transaction) == 0)
            {
                throw Conflicts.Version(Current(write.Type, row));
            }

            return;
        }

        try
        {
            if (connection.Execute(_sql[write.Aggregate.Version == 0 ? "aggregate-insert" : "aggregate-update"], row, transaction) == 0)
            {
                throw Conflicts.Version(Current(write.Type, row));
            }
        }
        catch (DbException error) when (database.IsTaken(error))
        {
            throw Current(write.Type, row) is { } same && same.Version != write.Aggregate.Version ? Conflicts.Version(same) : Conflicts.Unique(Holder(write.Type, row));
        }
    }

    private void Add(NewDocument document)
    {
        var parameters = new DynamicParameters(DocumentRow.Of(document.Info));
        parameters.Add("Content", document.Content);
        connection.Execute(_sql["document-insert"], parameters, transaction);
    }

    private void Delete(Guid caseId)
    {
        connection.Execute(_sql["case-delete-aggregates"], new { CaseId = Ids.Of(caseId) }, transaction);
        connection.Execute(_sql["case-delete-documents"], new { CaseId = Ids.Of(caseId) }, transaction);
    }

    private DateTimeOffset Append(IReadOnlyList<AuditEntry> entries)
    {
        var head = connection.QuerySingleOrDefault<AuditHead>(_sql["audit-head"], transaction: transaction) ?? new AuditHead(0, AuditChain.Beginning);
        foreach (var entry in entries)
        {
            var row = AuditChain.Append(head, entry);
            connection.Execute(_sql["audit-insert"], StoredAuditRow.Of(row), transaction);
            head = new AuditHead(row.Number, row.Hash);
        }

        return entries[^1].At;
    }

    private IAggregateData? Current(Type type, AggregateRow row) => Read(type, "aggregate-find", row);

    private IAggregateData? Holder(Type type, AggregateRow row) => Read(type, "aggregate-find-unique", row);

    private IAggregateData? Read(Type type, string statement, AggregateRow row) =>
        connection.QuerySingleOrDefault<string>(_sql[statement], new { row.Kind, row.Id, row.UniqueKey }, transaction) is { } body
            ? (IAggregateData)AggregateRow.Read(body, type) : null;

    private sealed record RequestRow(string Fingerprint, string Result);
}
