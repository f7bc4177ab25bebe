using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>An assignment with what its reader needs: for SPSM that is all there is of the case.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Municipality">Municipality of the case.</param>
/// <param name="Units">School units of the case.</param>
/// <param name="SchoolForms">School forms of the case.</param>
/// <param name="Passages">The passages behind it, masked.</param>
/// <param name="DaysLeft">Days left of SPSM's reply time; null when no reply is due.</param>
/// <param name="Moves">Where the reader may move it.</param>
public sealed record AssignmentView(
    Assignment Assignment, string Municipality, IReadOnlyList<SchoolUnit> Units, IReadOnlyList<SchoolForm> SchoolForms,
    IReadOnlyList<AnalysisPassage> Passages, int? DaysLeft, IReadOnlyList<AssignmentState> Moves);

/// <summary>Shows an assignment.</summary>
public sealed class ReadAssignment(ICaseStore store, CaseGate gate, Redaction redaction, TimeProvider clock)
{
    /// <summary>The assignment with the passages behind it.</summary>
    public AssignmentView Execute(Actor actor, Guid id)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (assignment, itsCase) = gate.OpenAssignment(actor, id, actor.May(Permission.AnswerAssignments) ? Permission.AnswerAssignments : Permission.SeeCases);
        return new AssignmentView(
            redaction.For(actor, assignment), itsCase.Municipality, itsCase.Units, itsCase.SchoolForms, Passages(assignment),
            assignment.ReplyDue is { } due ? ReplyTime.Left(due, clock) : null, Moves(actor, assignment));
    }

    private AnalysisPassage[] Passages(Assignment assignment) =>
    [
        .. assignment.Passages.GroupBy(passage => passage.AnalysisId)
            .SelectMany(group => store.Find<AnalysisVersion>(group.Key)?.Passages.Where(passage => group.Any(row => row.Number == passage.Number)) ?? []),
    ];

    private static AssignmentState[] Moves(Actor actor, Assignment assignment) =>
    [
        .. AssignmentMoves.From(assignment.State).Where(to => actor.May(
            assignment.Receiver.Kind == RoutingTarget.Spsm && AssignmentMoves.IsReceivers(assignment.State, to) ? Permission.AnswerAssignments : Permission.ManageAssignments)),
    ];
}

/// <summary>A row of a list of assignments.</summary>
/// <param name="Assignment">The assignment, as the person may see it.</param>
/// <param name="DaysLeft">Days left of SPSM's reply time; null when no reply is due.</param>
/// <param name="HasOpenQuestion">Whether a question waits for an answer.</param>
public sealed record AssignmentRow(Assignment Assignment, int? DaysLeft, bool HasOpenQuestion);

/// <summary>Shows assignments: SPSM's inbox, or those of the cases that a person sees.</summary>
public sealed class ListAssignments(ICaseStore store, CaseGate gate, Redaction redaction, TimeProvider clock)
{
    /// <summary>The assignments that a person may see, those with the nearest reply first and then the newest.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="caseId">Only those of this case; null for all.</param>
    /// <param name="state">Only those in this state; null for all.</param>
    public IReadOnlyList<AssignmentRow> Execute(Actor actor, Guid? caseId = null, AssignmentState? state = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        IReadOnlyList<Assignment> found;
        if (actor.May(Permission.AnswerAssignments))
        {
            found = store.List<Assignment>(owner: RoutingTarget.Spsm.Slug());
        }
        else if (caseId is { } id)
        {
            gate.OpenCase(actor, id, Permission.SeeCases);
            found = store.OfCase<Assignment>(id);
        }
        else
        {
            gate.Demand(actor, Permission.SeeCases);
            found = store.List<Assignment>();
        }

        var cases = store.List<Case>().ToDictionary(item => item.Id);
        return
        [
            .. found.Where(assignment => (state is null || assignment.State == state) && (caseId is null || assignment.CaseId == caseId)
                    && cases.TryGetValue(assignment.CaseId, out var itsCase) && CaseRights.MaySee(actor, assignment, itsCase))
                .OrderBy(assignment => assignment.ReplyDue ?? DateOnly.MaxValue).ThenByDescending(assignment => assignment.CreatedAt)
                .Select(assignment => new AssignmentRow(
                    redaction.For(actor, assignment), assignment.ReplyDue is { } due ? ReplyTime.Left(due, clock) : null,
                    assignment.Questions.Any(question => question.Answer is null))),
        ];
    }
}
