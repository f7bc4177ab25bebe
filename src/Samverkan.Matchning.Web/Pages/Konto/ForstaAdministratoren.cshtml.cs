using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>Makes the first account, for the one who has the link from the first start. To all others the page does not exist.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ForstaAdministratorenModel(FirstAdministrator first, SessionCookie session) : PageModel
{
    /// <summary>The key of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Nyckel { get; set; }

    /// <summary>The name typed.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The e-mail address typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password typed.</summary>
    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => first.IsOpenTo(Nyckel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!first.IsOpenTo(Nyckel))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (first.Create(Nyckel!, Name!.Trim(), Email!.Trim(), Password!) is not { } account)
        {
            return NotFound();
        }

        await session.StartAsync(HttpContext, account);
        this.Tell("Kontot är skapat. Slå gärna på tvåfaktorsinloggning under ditt konto.");
        return LocalRedirect("/konto");
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 200)
        {
            ModelState.AddModelError(nameof(Name), "Ange ditt namn.");
        }

        if (string.IsNullOrWhiteSpace(Email) || Email.Length > 200 || Email.Trim().Split('@') is not [{ Length: > 0 }, { Length: > 2 }])
        {
            ModelState.AddModelError(nameof(Email), "Ange en hel e-postadress, till exempel namn@exempel.se.");
        }

        if (Passwords.Fault(Password ?? "", Name ?? "", Email ?? "") is { } fault)
        {
            ModelState.AddModelError(nameof(Password), fault);
        }
    }
}
