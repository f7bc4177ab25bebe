using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.SignIn.OpenIdConnect;

namespace Samverkan.Matchning.Web.Pages.Konto;

/// <summary>
/// Tells those who came through the issuer that its session goes on, and lets them end it. Ending it unasked would sign them out of
/// everything else they work in.
/// </summary>
[AllowAnonymous]
internal sealed class UtloggadModel(OpenIdConnectSettings issuer, IssuerMetadata metadata, IssuerAddresses addresses) : PageModel
{
    /// <summary>What people call the issuer.</summary>
    public string DisplayName => issuer.DisplayName;

    /// <summary>The issuer's page for signing out; null when it has none or does not answer.</summary>
    public string? IssuerAddress { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!issuer.IsOn)
        {
            return RedirectToPage("/Konto/LoggaIn");
        }

        try
        {
            IssuerAddress = addresses.SignOut(await metadata.ReadAsync(HttpContext.RequestAborted));
        }
        catch (UnavailableException)
        {
            // Signed out here all the same; the page says what to do.
        }

        return Page();
    }
}
