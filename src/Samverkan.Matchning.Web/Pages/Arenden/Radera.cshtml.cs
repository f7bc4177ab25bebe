using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>Deletes a case with everything in it, when its registry number has been typed.</summary>
[Permit(Permission.DeleteCases)]
internal sealed class RaderaModel(ReadCase read, DeleteCase delete) : PageModel
{
    /// <summary>The case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>The registry number, typed as a safeguard.</summary>
    [BindProperty]
    public string? RegistryNumber { get; set; }

    public void OnGet(Guid id) => Case = read.Execute(this.Actor(), id);

    public IActionResult OnPost(Guid id)
    {
        Case = read.Execute(this.Actor(), id);
        try
        {
            delete.Execute(this.Actor(), new DeleteCaseCommand(id, RegistryNumber ?? ""));
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(nameof(RegistryNumber), error.Message);
            return Page();
        }

        this.Tell($"Ärendet {Case.RegistryNumber} är raderat. Loggen visar att det har funnits, men inget av innehållet.");
        return LocalRedirect("/arenden");
    }
}
