using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>A change of what is agreed.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Terms">What is agreed.</param>
/// <param name="Checklist">What has to be ready before it is sent to SPSM.</param>
public sealed record ChangeAssignmentCommand(Guid Id, int Version, AssignmentTerms Terms, SpsmChecklist Checklist);

/// <summary>Changes what is agreed, until the assignment is closed.</summary>
public sealed class ChangeAssignment(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Saves the change.</summary>
    /// <exception cref="RejectedInputException">The period ends before it begins, a text is too long, or the assignment is closed.</exception>
    /// <exception cref="ConflictException">Somebody changed it first.</exception>
    public Assignment Execute(Actor actor, ChangeAssignmentCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (assignment, _) = gate.OpenAssignment(actor, command.Id, Permission.ManageAssignments);
        if (assignment.State is AssignmentState.Closed or AssignmentState.Returned)
        {
            throw new RejectedInputException("uppdrag-avslutat", "Uppdraget är avslutat eller återlämnat och kan inte ändras.");
        }

        AssignmentCheck.Demand(command.Terms);
        AssignmentCheck.Demand(command.Checklist.OwnResourcesTried, command.Checklist.ContactPerson, command.Checklist.TimeSetAside);
        store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.AssignmentChanged, actor, clock, assignment.CaseId, Assignment.Kind, assignment.Id, [.. Fields(assignment, command).Select(name => $"Ändrat: {name}")]))
            .Put(assignment with { Version = command.Version, Changed = Changed.Now(actor, clock), Terms = command.Terms, Checklist = command.Checklist }));
        return store.Find<Assignment>(command.Id) ?? assignment;
    }

    private static IEnumerable<string> Fields(Assignment before, ChangeAssignmentCommand after)
    {
        (string Name, object? Before, object? After)[] fields =
        [
            ("omfattning", before.Terms.Scope, after.Terms.Scope), ("ansvarig", before.Terms.Responsible, after.Terms.Responsible),
            ("period", (before.Terms.From, before.Terms.To), (after.Terms.From, after.Terms.To)), ("finansiering", before.Terms.Financing, after.Terms.Financing),
            ("checklista", before.Checklist, after.Checklist),
        ];
        return fields.Where(field => !Equals(field.Before, field.After)).Select(field => field.Name);
    }
}
