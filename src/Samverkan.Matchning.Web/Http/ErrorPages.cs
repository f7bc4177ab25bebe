using Microsoft.AspNetCore.Builder;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.Http;

/// <summary>Turns errors and empty error responses into the page <c>/fel</c>, with the status kept.</summary>
internal static class ErrorPages
{
    /// <summary>Address of the page.</summary>
    public const string Path = "/fel";

    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            StatusCodeSelector = ErrorStatus.Of,
            AllowStatusCode404Response = true,

            // Errors that people are meant to read are no faults of the service.
            SuppressDiagnosticsCallback = context => context.Exception is SamverkanException and not MisconfiguredException,
        });
        app.UseStatusCodePagesWithReExecute(Path);
    }
}
