using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>What each case waits for, worked out from the states of its parts, so that nobody has to keep it up to date by hand.</summary>
internal sealed class WaitingCases
{
    private readonly ILookup<Guid, AggregateHead> _analyses;
    private readonly HashSet<Guid> _prioritised;
    private readonly ILookup<Guid, Assignment> _assignments;

    private WaitingCases(IReadOnlyList<AggregateHead> analyses, IReadOnlyList<AggregateHead> priorities, IReadOnlyList<Assignment> assignments)
    {
        _analyses = analyses.ToLookup(head => head.Keys.CaseId ?? default);
        _prioritised = [.. priorities.Select(head => head.Keys.CaseId ?? default)];
        _assignments = assignments.ToLookup(assignment => assignment.CaseId);
    }

    public static WaitingCases Load(ICaseStore store) =>
        new(store.Heads<AnalysisVersion>(), store.Heads<CasePriorities>(), store.List<Assignment>());

    public static WaitingCases Load(ICaseStore store, Guid caseId) => new(
        [.. store.Heads<AnalysisVersion>().Where(head => head.Keys.CaseId == caseId)],
        [.. store.Heads<CasePriorities>().Where(head => head.Keys.CaseId == caseId)], store.OfCase<Assignment>(caseId));

    /// <summary>The earliest day by which somebody has to answer an assignment of a case.</summary>
    public DateOnly? NextReplyOf(Guid caseId) => _assignments[caseId].Select(assignment => assignment.ReplyDue).Min();

    public IReadOnlyList<Waiting> Of(Case item)
    {
        if (item.Stage == CaseStage.Closed)
        {
            return [];
        }

        var waits = _assignments[item.Id].SelectMany(Of).ToList();
        var analyses = _analyses[item.Id].ToArray();
        if (analyses.Any(IsIn(AnalysisState.AwaitingReview)))
        {
            waits.Add(new Waiting(item.Team is null ? Party.Kansli : Party.Team, "Granska vad som maskerats i analysen"));
        }
        else if (analyses.Any(IsIn(AnalysisState.Failed)) && !analyses.Any(IsIn(AnalysisState.Classified)))
        {
            waits.Add(new Waiting(item.Team is null ? Party.Kansli : Party.Team, "Ladda upp en analys som går att läsa"));
        }
        else if (analyses.Length == 0)
        {
            waits.Add(new Waiting(Party.SchoolAuthority, "Lämna in nulägesanalysen"));
        }
        else if (!_prioritised.Contains(item.Id) && analyses.Any(IsIn(AnalysisState.Classified)))
        {
            waits.Add(new Waiting(Party.SchoolAuthority, "Prioritera områdena"));
        }
        else if (_prioritised.Contains(item.Id) && !_assignments[item.Id].Any())
        {
            waits.Add(new Waiting(Party.Kansli, "Besluta om förslagen"));
        }

        return waits;
    }

    private static Func<AggregateHead, bool> IsIn(AnalysisState state) => head => head.Keys.State == state.Slug();

    private static IEnumerable<Waiting> Of(Assignment assignment)
    {
        var receiver = assignment.Receiver.Kind switch
        {
            RoutingTarget.Spsm => Party.Spsm,
            RoutingTarget.SchoolAuthority => Party.SchoolAuthority,
            _ => Party.Provider,
        };
        if (assignment.State is AssignmentState.HandedOver or AssignmentState.Received)
        {
            if (assignment.Questions.Any(question => question.Answer is null))
            {
                yield return new Waiting(Party.Kansli, $"Svara på en fråga från {assignment.Receiver.Name}");
            }
            else
            {
                yield return new Waiting(receiver, assignment.State == AssignmentState.HandedOver ? "Ta emot uppdraget" : "Planera uppdraget");
            }
        }
        else if (assignment.State == AssignmentState.Returned && assignment.ReroutedTo is null)
        {
            yield return new Waiting(Party.Kansli, $"Hitta en annan väg för uppdraget som {assignment.Receiver.Name} lämnade tillbaka");
        }
        else if (assignment.State is AssignmentState.Draft or AssignmentState.Decided)
        {
            yield return new Waiting(Party.Kansli, assignment.State == AssignmentState.Draft ? "Besluta om uppdraget" : "Lämna över uppdraget");
        }
    }
}
