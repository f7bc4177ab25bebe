using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Uppdrag;

/// <summary>The assignments a person sees: SPSM's inbox, or those of the cases.</summary>
[Permit(Permission.SeeCases, Permission.AnswerAssignments)]
internal sealed class IndexModel(ListAssignments assignments) : PageModel
{
    /// <summary>The state that is shown; null for all.</summary>
    public AssignmentState? State { get; private set; }

    /// <summary>The assignments, those with the nearest reply first.</summary>
    public IReadOnlyList<AssignmentRow> Rows { get; private set; } = [];

    public void OnGet(string? lage)
    {
        State = EnumNames.TryParse<AssignmentState>(lage ?? "", out var state) ? state : null;
        Rows = assignments.Execute(this.Actor(), null, State);
    }
}
