using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Files;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Uppdrag;

/// <summary>Gives a stored document as a file to save; it is never shown in the browser, because others wrote it.</summary>
[Permit(Permission.SeeCases, Permission.AnswerAssignments)]
internal sealed class DokumentModel(OpenDocument open) : PageModel
{
    public IActionResult OnGet(Guid id)
    {
        var (info, content) = open.Execute(this.Actor(), id);
        return File(content, "application/octet-stream", SafeFileName.Of(info.Name));
    }
}
