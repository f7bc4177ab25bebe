using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Access;

/// <summary>
/// The door that every use case goes through. What somebody may not see does not exist for them; what they may see but not do is
/// refused. Both leave a row in the log.
/// </summary>
/// <param name="store">The cases.</param>
/// <param name="clock">When it happened.</param>
public sealed class CaseGate(ICaseStore store, TimeProvider clock)
{
    /// <summary>Lets a person through who has a permission.</summary>
    /// <exception cref="ForbiddenException">The role lacks it; the attempt is logged.</exception>
    public void Demand(Actor actor, Permission permission) => Demand(actor, permission, null);

    /// <summary>Opens a case for a person.</summary>
    /// <exception cref="NotFoundException">There is none, or the person may not see it; an attempt at the latter is logged.</exception>
    /// <exception cref="ForbiddenException">The person may see it but not do this; the attempt is logged.</exception>
    public Case OpenCase(Actor actor, Guid id, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = store.Find<Case>(id);
        if (found is null || !CaseRights.MaySee(actor, found))
        {
            throw Hidden(actor, found?.Id, "Ärende", id, "arende-saknas", "Ärendet finns inte, eller så har du inte rätt att se det. Gå till listan över ärenden.");
        }

        Demand(actor, permission, id);
        return found;
    }

    /// <summary>Opens an assignment for a person.</summary>
    /// <inheritdoc cref="OpenCase" path="/exception"/>
    public (Assignment Assignment, Case Case) OpenAssignment(Actor actor, Guid id, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = store.Find<Assignment>(id);
        var itsCase = found is null ? null : store.Find<Case>(found.CaseId);
        if (found is null || itsCase is null || !CaseRights.MaySee(actor, found, itsCase))
        {
            throw Hidden(actor, itsCase?.Id, "Uppdrag", id, "uppdrag-saknas", "Uppdraget finns inte, eller så har du inte rätt att se det.");
        }

        Demand(actor, permission, itsCase.Id);
        return (found, itsCase);
    }

    /// <summary>Opens something that belongs to a case: an analysis, a decision, a document.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <inheritdoc cref="OpenCase" path="/exception"/>
    public (T Part, Case Case) OpenPart<T>(Actor actor, Guid id, Permission permission) where T : class, IAggregate
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = store.Find<T>(id);
        var itsCase = found?.Keys.CaseId is { } caseId ? store.Find<Case>(caseId) : null;
        if (found is null || itsCase is null || !CaseRights.MaySee(actor, itsCase))
        {
            throw Hidden(actor, itsCase?.Id, T.Kind, id, "arende-saknas", "Det du söker finns inte, eller så har du inte rätt att se det.");
        }

        Demand(actor, permission, itsCase.Id);
        return (found, itsCase);
    }

    internal NotFoundException Hidden(Actor actor, Guid? caseId, string subject, Guid id, string code, string message)
    {
        if (caseId is not null)
        {
            store.Commit(new CaseChange(AuditEntry.Of(AuditAction.Denied, actor, clock, caseId, subject, id, "Fick inte se")));
        }

        return new NotFoundException(code, message);
    }

    private void Demand(Actor actor, Permission permission, Guid? caseId)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(permission))
        {
            store.Commit(new CaseChange(AuditEntry.Of(AuditAction.Denied, actor, clock, caseId, "Behörighet", null, $"Fick inte: {permission.Label()}")));
            throw new ForbiddenException(
                "behorighet-saknas", $"Din roll ({actor.Role.Label()}) får inte göra det här. Det krävs: {permission.Label().ToLowerInvariant()}. Fråga en administratör om du behöver det.");
        }
    }
}
