using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.SignIn.OpenIdConnect;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>
/// Sends a person to the organisation's issuer. A link and not a form: browsers hold a form to our own site all the way through its
/// redirects, and nothing is changed here but a cookie.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ExternModel(OpenIdConnectSettings issuer, ExternalSignIn signIn) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? retur) =>
        issuer.IsOn ? Redirect(await signIn.StartAsync(HttpContext, Url.IsLocalUrl(retur) ? retur : null)) : NotFound();
}
