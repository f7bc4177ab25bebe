using Microsoft.AspNetCore.Builder;

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

            // ErrorLog writes them, with the number that the page shows.
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePagesWithReExecute(Path);
    }
}
