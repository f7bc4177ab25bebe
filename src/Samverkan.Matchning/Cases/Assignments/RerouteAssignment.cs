using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>Another receiver for what was returned.</summary>
/// <param name="Id">The returned assignment.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Receiver">Who is to do it instead.</param>
/// <param name="Key">Unique to the wish.</param>
public sealed record RerouteAssignmentCommand(Guid Id, int Version, Receiver Receiver, string? Key = null);

/// <summary>Makes a new draft out of a returned assignment; the returned one stays as it was, pointing at the new one.</summary>
public sealed class RerouteAssignment(ICaseStore store, CaseGate gate, CreateAssignment create, CorpusSnapshot corpus, TimeProvider clock)
{
    /// <summary>Makes the new draft, once for a key.</summary>
    /// <exception cref="RejectedInputException">The assignment has not been returned, or has been re-routed already.</exception>
    /// <exception cref="ConflictException">Somebody changed it first.</exception>
    public Assignment Execute(Actor actor, RerouteAssignmentCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (returned, itsCase) = gate.OpenAssignment(actor, command.Id, Permission.ManageAssignments);
        var request = RequestKey.Of(actor.UserId, command.Key, command);
        if (store.Done(request) is { } done && store.Find<Assignment>(done) is { } made)
        {
            return made;
        }

        MoveAssignment.DemandVersion(returned, command.Version);
        if (returned.State != AssignmentState.Returned || returned.ReroutedTo is not null)
        {
            throw new RejectedInputException("ej-aterlamnat", "Bara ett återlämnat uppdrag kan få en ny mottagare, och bara en gång.");
        }

        AssignmentCheck.Demand(command.Receiver, returned.Terms, corpus);
        var by = Changed.Now(actor, clock);
        var draft = returned with
        {
            Id = Guid.CreateVersion7(by.At),
            Version = 0,
            Changed = by,
            CreatedAt = by.At,
            Receiver = command.Receiver,
            Terms = returned.Terms with { Responsible = "" },
            Remit = command.Receiver.Kind == RoutingTarget.Spsm ? create.Test(itsCase, returned.Areas) : null,
            State = AssignmentState.Draft,
            HandedOverAt = null,
            Moves = [],
            Questions = [],
            Plan = "",
            ReroutedFrom = returned.Id,
        };
        var id = store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.AssignmentCreated, actor, clock, itsCase.Id, Assignment.Kind, draft.Id, $"Till: {command.Receiver.Kind.Label()}", "I stället för ett återlämnat uppdrag"))
            .Put(returned with { ReroutedTo = draft.Id, Changed = by }).Put(draft).Once(request, draft.Id));
        return store.Find<Assignment>(id) ?? draft;
    }
}
