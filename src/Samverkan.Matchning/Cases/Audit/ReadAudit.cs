using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Cases.Audit;

/// <summary>Shows the whole log.</summary>
public sealed class ReadAudit(IAuditLog log, CaseGate gate)
{
    /// <summary>Rows that meet a question, newest first.</summary>
    public IReadOnlyList<AuditRow> Execute(Actor actor, AuditQuery query)
    {
        gate.Demand(actor, Permission.SeeAudit);
        return log.Read(query);
    }
}

/// <summary>Shows the log of one case.</summary>
public sealed class ReadCaseHistory(IAuditLog log, CaseGate gate)
{
    private const int MaxRows = 500;

    /// <summary>The case's latest rows, newest first, without attempts that were refused: those are the administrators' business.</summary>
    public IReadOnlyList<AuditRow> Execute(Actor actor, Guid caseId)
    {
        gate.OpenCase(actor, caseId, Permission.SeeHistory);
        return [.. log.Read(new AuditQuery { CaseId = caseId, Limit = MaxRows }).Where(row => row.Entry.Action != AuditAction.Denied)];
    }
}

/// <summary>Checks the log's chain, and leaves a row that tells of the check.</summary>
public sealed class VerifyAudit(IAuditLog log, ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Checks all rows.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="witness">A head that was kept outside the service; null when there is none.</param>
    public AuditVerification Execute(Actor actor, AuditHead? witness = null)
    {
        gate.Demand(actor, Permission.SeeAudit);
        var found = AuditChain.Verify(log.All(), witness);
        store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.AuditWitnessed, actor, clock, null, "logg", null, found.BrokenRow is { } row ? $"Bruten vid rad {row}" : $"Hel till och med rad {found.Head.Number}")));
        return found;
    }
}
