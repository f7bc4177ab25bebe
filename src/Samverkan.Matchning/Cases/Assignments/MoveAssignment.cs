using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>A step of an assignment.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Reason">Why; needed for steps back, for sending back, and to hand over to SPSM what lies outside its remit.</param>
/// <param name="Key">Unique to the wish.</param>
public sealed record MoveAssignmentCommand(Guid Id, int Version, AssignmentState To, string Reason = "", string? Key = null);

/// <summary>
/// Moves an assignment one step. The receiver's steps are SPSM's own when SPSM is the receiver; for receivers without accounts the office
/// records them.
/// </summary>
public sealed class MoveAssignment(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Moves it, once for a key.</summary>
    /// <exception cref="RejectedInputException">It cannot go there, a reason is missing, or something is not ready.</exception>
    /// <exception cref="ConflictException">Somebody changed it first.</exception>
    public Assignment Execute(Actor actor, MoveAssignmentCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var seen = store.Find<Assignment>(command.Id);
        var isSpsms = seen is { Receiver.Kind: RoutingTarget.Spsm } && AssignmentMoves.IsReceivers(seen.State, command.To);
        var (assignment, _) = gate.OpenAssignment(actor, command.Id, isSpsms ? Permission.AnswerAssignments : Permission.ManageAssignments);
        var request = RequestKey.Of(actor.UserId, command.Key, command);
        if (store.Done(request) is not null)
        {
            return assignment;
        }

        DemandVersion(assignment, command.Version);
        Demand(assignment, command);
        var by = Changed.Now(actor, clock);
        store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.AssignmentMoved, actor, clock, assignment.CaseId, Assignment.Kind, assignment.Id, $"{assignment.State.Label()} → {command.To.Label()}"))
            .Put(assignment with
            {
                Version = command.Version,
                Changed = by,
                State = command.To,
                HandedOverAt = command.To == AssignmentState.HandedOver ? by.At : command.To == AssignmentState.Decided ? null : assignment.HandedOverAt,
                Moves = [.. assignment.Moves, new AssignmentMove(assignment.State, command.To, by, command.Reason.Trim())],
            }).Once(request, assignment.Id));
        return store.Find<Assignment>(command.Id) ?? assignment;
    }

    /// <summary>Whoever acts on an old picture is told so before being told what is wrong with the step.</summary>
    internal static void DemandVersion(Assignment assignment, int version)
    {
        if (assignment.Version != version)
        {
            throw new ConflictException("andrat-av-annan", $"{assignment.Changed.Name} har ändrat uppdraget sedan du öppnade det. Läs det som gäller nu och försök igen.")
            {
                Current = assignment,
                ChangedBy = assignment.Changed.Name,
                ChangedAt = assignment.Changed.At,
            };
        }
    }

    private static void Demand(Assignment assignment, MoveAssignmentCommand command)
    {
        if (!AssignmentMoves.IsAllowed(assignment.State, command.To))
        {
            throw new RejectedInputException(
                "steg-ogiltigt", $"Ett uppdrag kan inte gå från {assignment.State.Label().ToLowerInvariant()} till {command.To.Label().ToLowerInvariant()}.");
        }

        AssignmentCheck.Demand(command.Reason);
        if (AssignmentMoves.NeedsReason(assignment.State, command.To) && string.IsNullOrWhiteSpace(command.Reason))
        {
            throw new RejectedInputException("orsak-saknas", "Skriv varför. Den andra parten läser det.");
        }

        if (command.To == AssignmentState.Decided && string.IsNullOrWhiteSpace(assignment.Terms.Scope))
        {
            throw new RejectedInputException("omfattning-saknas", "Skriv vad uppdraget omfattar innan du beslutar om det.");
        }

        if (command.To == AssignmentState.HandedOver && assignment.Receiver.Kind == RoutingTarget.Spsm)
        {
            if (assignment.Checklist.Missing() is { Count: > 0 } missing)
            {
                throw new RejectedInputException("checklista-ofullstandig", string.Join(' ', missing.Select(fault => fault.Message)));
            }

            if (assignment.Remit is { IsInside: false } && string.IsNullOrWhiteSpace(command.Reason))
            {
                throw new RejectedInputException("utanfor-uppdraget", $"{assignment.Remit.Reason} Skriv varför uppdraget ändå ska gå till SPSM, eller välj en annan mottagare.");
            }
        }
    }
}
