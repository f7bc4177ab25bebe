using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>Signs out.</summary>
[Permit]
internal sealed class LoggaUtModel(LocalSignIn signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        signIn.EndSessions(this.Actor().UserId);
        await SessionCookie.EndAsync(HttpContext);
        return RedirectToPage("/Konto/LoggaIn");
    }
}
