using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>What the service runs on, looked at when the page is opened: <c>samverkan doctor</c> as a page.</summary>
[Permit(Permission.SeeOperation)]
internal sealed class DriftModel(ReadOperation read) : PageModel
{
    /// <summary>What was found.</summary>
    public Operation Operation { get; private set; } = null!;

    public void OnGet() => Operation = read.Execute(this.Actor());

    /// <summary>All checks in a sentence.</summary>
    public static string Sum(IReadOnlyList<ServiceCheck> checks) =>
        (checks.Count(check => check.Status == CheckStatus.Fault), checks.Count(check => check.Status == CheckStatus.Warning)) switch
        {
            (0, 0) => "Allt fungerar.",
            (0, var warnings) => $"Allt fungerar. Se över {Swedish.Count(warnings, "sak", "saker")}.",
            (var faults, _) => $"{Swedish.Count(faults, "sak", "saker")} är fel.",
        };
}
