using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>Where the link of an administrator leads: the person chooses a password, once.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ValjLosenordModel(ChosenPassword chosen) : PageModel
{
    /// <summary>The key of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Nyckel { get; set; }

    /// <summary>The password typed.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whose password it is; null when the link does not work.</summary>
    public UserAccount? Account { get; private set; }

    public IActionResult OnGet()
    {
        Account = chosen.Find(Nyckel);
        Response.StatusCode = Account is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    public IActionResult OnPost()
    {
        if (chosen.Find(Nyckel) is not { } account)
        {
            return OnGet();
        }

        Account = account;
        if (Passwords.Fault(Password ?? "", account.Name, account.Email) is { } fault)
        {
            ModelState.AddModelError(nameof(Password), fault);
            return Page();
        }

        chosen.Use(Nyckel!, Password!);
        this.Tell("Lösenordet är sparat. Logga in med det.");
        return LocalRedirect("/logga-in");
    }
}
