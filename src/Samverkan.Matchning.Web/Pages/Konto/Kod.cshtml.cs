using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>The second step of signing in: the code of the app, or a recovery code.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class KodModel(LocalSignIn signIn, SessionCookie session) : PageModel
{
    /// <summary>The code typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Retur { get; set; }

    public async Task<IActionResult> OnGetAsync() => await SessionCookie.HalfWayAsync(HttpContext) is null ? RedirectToPage("/Konto/LoggaIn") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await SessionCookie.HalfWayAsync(HttpContext) is not { } halfWay)
        {
            return RedirectToPage("/Konto/LoggaIn");
        }

        switch (signIn.TryCode(halfWay.UserId, halfWay.Stamp, Code ?? ""))
        {
            case SignInAttempt.Done done:
                await session.StartAsync(HttpContext, done.Account);
                return Url.IsLocalUrl(Retur) ? LocalRedirect(Retur) : LocalRedirect("/");
            case SignInAttempt.Locked locked:
                ModelState.AddModelError(nameof(Code), $"Kontot är låst efter för många försök. Försök igen {SwedishTime.Text(locked.Until)}, eller kontakta en administratör.");
                return Page();
            default:
                ModelState.AddModelError(nameof(Code), "Koden stämmer inte. Kontrollera att telefonens klocka går rätt och ange den kod som visas nu.");
                return Page();
        }
    }
}
