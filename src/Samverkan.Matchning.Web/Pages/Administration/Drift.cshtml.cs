using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>What the service runs on: <c>samverkan doctor</c> as a page. Looking takes seconds, so it is done when somebody asks for it.</summary>
[Permit(Permission.SeeOperation)]
internal sealed class DriftModel(ReadOperation read, CheckOperation check) : PageModel
{
    /// <summary>What was found by the latest look; null before the first one.</summary>
    public Operation? Operation { get; private set; }

    public void OnGet() => Operation = read.Execute(this.Actor());

    public IActionResult OnPost()
    {
        check.Execute(this.Actor());
        this.Tell("Kontrollen är klar.");
        return LocalRedirect("/administration/drift");
    }

    /// <summary>All checks in a sentence.</summary>
    public static string Sum(IReadOnlyList<ServiceCheck> checks) =>
        (checks.Count(check => check.Status == CheckStatus.Fault), checks.Count(check => check.Status == CheckStatus.Warning)) switch
        {
            (0, 0) => "Allt fungerar.",
            (0, var warnings) => $"Allt fungerar. Se över {Swedish.Count(warnings, "sak", "saker")}.",
            (var faults, _) => $"{Swedish.Count(faults, "sak", "saker")} är fel.",
        };
}
