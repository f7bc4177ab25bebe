using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.SignIn;
using Samverkan.Matchning.Web.SignIn.OpenIdConnect;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>Signs out.</summary>
[Permit]
internal sealed class LoggaUtModel(LocalSignIn signIn, IUserStore users, OpenIdConnectSettings issuer) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        var id = this.Actor().UserId;
        signIn.EndSessions(id);
        await SessionCookie.EndAsync(HttpContext);
        var cameFromIssuer = issuer.IsOn && users.Find(id)?.ExternalIssuer is not null;
        return RedirectToPage(cameFromIssuer ? "/Konto/Utloggad" : "/Konto/LoggaIn");
    }
}
