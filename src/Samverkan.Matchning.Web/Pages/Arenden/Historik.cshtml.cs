using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>What has been done in a case, by whom and when.</summary>
[Permit(Permission.SeeHistory)]
internal sealed class HistorikModel(ReadCase read, ReadCaseHistory history) : PageModel
{
    /// <summary>The case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>The rows of its log, the latest first.</summary>
    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    public void OnGet(Guid id)
    {
        Case = read.Execute(this.Actor(), id);
        Rows = [.. history.Execute(this.Actor(), id).OrderByDescending(row => row.Number)];
    }
}
