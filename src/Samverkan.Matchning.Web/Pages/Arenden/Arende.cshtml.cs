using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>One case: its facts, and a list of tasks that are done in any order over several sittings.</summary>
[Permit(Permission.SeeCases)]
internal sealed class ArendeModel(
    ReadCase read, ListAnalyses analyses, ReadPriorities priorities, ListDecisions decisions, ListAssignments assignments, CorpusSnapshot corpus, TimeProvider clock)
    : PageModel
{
    /// <summary>The case as the person may see it.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>Its tasks, in the order they are usually taken.</summary>
    public IReadOnlyList<CaseTask> Tasks { get; private set; } = [];

    /// <summary>Its assignments.</summary>
    public IReadOnlyList<AssignmentRow> Assignments { get; private set; } = [];

    /// <summary>Titles of the national programmes that already run.</summary>
    public IReadOnlyList<string> Programmes { get; private set; } = [];

    /// <summary>Today, to tell which dates have passed.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public void OnGet(Guid id)
    {
        var actor = this.Actor();
        Case = read.Execute(actor, id);
        Assignments = assignments.Execute(actor, id);
        Programmes = [.. NationalProgrammes.Of(corpus).Where(programme => Case.OngoingProgrammes.Contains(programme.Id)).Select(programme => programme.Title)];
        Tasks = CaseTask.Of(id, analyses.Execute(actor, id), priorities.Execute(actor, id), decisions.Execute(actor, id), Assignments);
    }
}
