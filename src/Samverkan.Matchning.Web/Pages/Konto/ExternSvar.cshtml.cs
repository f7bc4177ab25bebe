using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.SignIn;
using Samverkan.Matchning.Web.SignIn.OpenIdConnect;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>Where the issuer sends people back. Those who are let in go on; the others are told why not.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ExternSvarModel(OpenIdConnectSettings issuer, ExternalSignIn signIn, SessionCookie session) : PageModel
{
    /// <summary>What happened, in a few words.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What to do.</summary>
    public string Explanation { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!issuer.IsOn)
        {
            return NotFound();
        }

        var result = await signIn.FinishAsync(HttpContext);
        if (result.Account is { } account)
        {
            await session.StartAsync(HttpContext, account);
            return LocalRedirect(Url.IsLocalUrl(result.ReturnTo) ? result.ReturnTo : "/");
        }

        var refusal = result.Refusal ?? Refusal.Unknown;
        (Heading, Explanation) = RefusalTexts.Of(refusal, issuer.DisplayName);
        Response.StatusCode = RefusalTexts.IsForbidden(refusal) ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest;
        return Page();
    }
}
