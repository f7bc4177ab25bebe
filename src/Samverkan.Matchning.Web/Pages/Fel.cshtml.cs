using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Http;

namespace Samverkan.Matchning.Web.Pages;

/// <summary>
/// What went wrong and what to do about it, whatever the error. Messages of our own error family are shown; of anything else, only a
/// reference number that finds the log line.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[DisableRateLimiting] // the page that says "too many requests" must not be one too many itself
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FelModel : PageModel
{
    /// <summary>What happened, in a few words.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What to do.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>The number to tell support.</summary>
    public string Reference { get; private set; } = "";

    public void OnGet() => Explain();

    public void OnPost() => Explain();

    private void Explain()
    {
        var isDirect = HttpContext.Features.Get<IExceptionHandlerFeature>() is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null;
        if (isDirect)
        {
            Response.StatusCode = 404;
        }

        var own = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error as SamverkanException;
        (Heading, var explanation) = ErrorTexts.Of(Response.StatusCode);
        Explanation = own is null or MisconfiguredException ? explanation : own.Message;
        Reference = RequestReference.Of(HttpContext);
    }
}
