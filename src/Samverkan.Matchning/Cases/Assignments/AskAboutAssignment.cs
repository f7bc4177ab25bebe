using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>SPSM asks the office something about an assignment.</summary>
public sealed class AskAboutAssignment(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Adds the question.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="text">The question.</param>
    /// <param name="key">Unique to the wish.</param>
    /// <exception cref="RejectedInputException">The question is empty or too long, or the assignment is closed.</exception>
    public Assignment Execute(Actor actor, Guid id, string text, string? key = null)
    {
        var (assignment, _) = gate.OpenAssignment(actor, id, Permission.AnswerAssignments);
        var request = RequestKey.Of(actor.UserId, key, new { id, text });
        if (store.Done(request) is not null)
        {
            return assignment;
        }

        AssignmentTexts.Demand(text);
        if (assignment.State is AssignmentState.Closed or AssignmentState.Returned)
        {
            throw new RejectedInputException("uppdrag-avslutat", "Uppdraget är avslutat eller återlämnat, så det går inte att ställa frågor om det.");
        }

        var by = Changed.Now(actor, clock);
        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.AssignmentQuestion, actor, clock, assignment.CaseId, Assignment.Kind, id, "Fråga ställd"))
            .Put(assignment with { Changed = by, Questions = [.. assignment.Questions, new AssignmentQuestion(Guid.CreateVersion7(by.At), text.Trim(), by)] }).Once(request, id));
        return store.Find<Assignment>(id) ?? assignment;
    }
}

/// <summary>The office answers a question about an assignment.</summary>
public sealed class AnswerQuestion(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Answers it; an answer that has been given is not changed.</summary>
    /// <param name="actor">Who answers.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="text">The answer.</param>
    /// <exception cref="RejectedInputException">The answer is empty or too long.</exception>
    /// <exception cref="ConflictException">Somebody has answered it.</exception>
    public Assignment Execute(Actor actor, Guid id, Guid questionId, string text)
    {
        var (assignment, _) = gate.OpenAssignment(actor, id, Permission.ManageAssignments);
        AssignmentTexts.Demand(text);
        var question = assignment.Questions.FirstOrDefault(question => question.Id == questionId)
            ?? throw new NotFoundException("fraga-saknas", "Frågan finns inte. Ladda om sidan.");
        if (question.Answer is not null)
        {
            throw new ConflictException("fraga-besvarad", $"{question.AnsweredBy?.Name} har redan svarat på frågan.")
            {
                Current = assignment,
                ChangedBy = question.AnsweredBy?.Name ?? "",
                ChangedAt = question.AnsweredBy?.At,
            };
        }

        var by = Changed.Now(actor, clock);
        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.AssignmentQuestion, actor, clock, assignment.CaseId, Assignment.Kind, id, "Fråga besvarad"))
            .Put(assignment with
            {
                Changed = by,
                Questions = [.. assignment.Questions.Select(other => other.Id == questionId ? other with { Answer = text.Trim(), AnsweredBy = by } : other)],
            }));
        return store.Find<Assignment>(id) ?? assignment;
    }
}

/// <summary>SPSM writes down how it means to carry an assignment out.</summary>
public sealed class PlanAssignment(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Saves the plan.</summary>
    /// <param name="actor">Who plans.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="RejectedInputException">The plan is empty or too long, or the assignment has not been taken on.</exception>
    /// <exception cref="ConflictException">Somebody changed it first.</exception>
    public Assignment Execute(Actor actor, Guid id, int version, string plan)
    {
        var (assignment, _) = gate.OpenAssignment(actor, id, Permission.AnswerAssignments);
        AssignmentTexts.Demand(plan);
        if (assignment.State is not (AssignmentState.Received or AssignmentState.Ongoing))
        {
            throw new RejectedInputException("uppdrag-ej-mottaget", "Ta emot uppdraget innan du planerar det.");
        }

        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.AssignmentChanged, actor, clock, assignment.CaseId, Assignment.Kind, id, "Ändrat: plan"))
            .Put(assignment with { Version = version, Changed = Changed.Now(actor, clock), Plan = plan.Trim() }));
        return store.Find<Assignment>(id) ?? assignment;
    }
}

internal static class AssignmentTexts
{
    public static void Demand(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RejectedInputException("text-saknas", "Skriv något innan du skickar.");
        }

        AssignmentCheck.Demand(text);
    }
}
