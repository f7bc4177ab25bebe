using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>Changes the password.</summary>
[Permit]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class LosenordModel(OwnAccount own, SessionCookie session) : PageModel
{
    /// <summary>The password as it is.</summary>
    [BindProperty]
    public string? Current { get; set; }

    /// <summary>The password as it shall be.</summary>
    [BindProperty]
    public string? New { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var actor = this.Actor();
        if (!own.Knows(actor.UserId, Current ?? ""))
        {
            ModelState.AddModelError(nameof(Current), "Det nuvarande lösenordet stämmer inte.");
        }

        if (Passwords.Fault(New ?? "", actor.Name) is { } fault)
        {
            ModelState.AddModelError(nameof(New), fault);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await session.StartAsync(HttpContext, own.ChangePassword(actor.UserId, New!));
        this.Tell("Lösenordet är bytt.");
        return LocalRedirect("/konto");
    }
}
