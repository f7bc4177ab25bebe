using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>Signs in with a local account, or leads on to the organisation's issuer.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class LoggaInModel(LocalSignIn signIn, SessionCookie session, WebSettings settings) : PageModel
{
    /// <summary>The e-mail address typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password typed.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Retur { get; set; }

    /// <summary>Whether passwords of our own are taken.</summary>
    public bool IsLocal => settings.LocalSignIn;

    /// <summary>What people call the issuer.</summary>
    public string IssuerName => settings.OpenIdConnect.DisplayName;

    /// <summary>The way to the issuer; null when there is none.</summary>
    public string? IssuerAddress => !settings.OpenIdConnect.IsOn ? null
        : Url.IsLocalUrl(Retur) ? QueryHelpers.AddQueryString("/logga-in/extern", "retur", Retur) : "/logga-in/extern";

    public IActionResult OnGet() => User.ActorOrNull() is null ? Page() : Onward();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsLocal)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Email))
        {
            ModelState.AddModelError(nameof(Email), "Ange din e-postadress.");
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "Ange ditt lösenord.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = signIn.Try(Email!, Password!);
        switch (result)
        {
            case SignInAttempt.Done done:
                await session.StartAsync(HttpContext, done.Account);
                return Onward();
            case SignInAttempt.NeedsCode code:
                await SessionCookie.StartHalfWayAsync(HttpContext, code.Account);
                return RedirectToPage("/Konto/Kod", new { Retur });
            case SignInAttempt.Locked locked:
                ModelState.AddModelError(nameof(Email), $"Kontot är låst efter för många försök. Försök igen {SwedishTime.Text(locked.Until)}, eller kontakta en administratör.");
                return Page();
            default:
                ModelState.AddModelError(nameof(Email), "E-postadressen eller lösenordet stämmer inte. Efter fem fel i rad är kontot låst i 15 minuter.");
                return Page();
        }
    }

    /// <summary>Only to a page of our own: a link with another address must not lead people away after they have signed in.</summary>
    private IActionResult Onward() => Url.IsLocalUrl(Retur) ? LocalRedirect(Retur) : LocalRedirect("/");
}
