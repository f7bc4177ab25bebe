using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.Http;

/// <summary>
/// Writes down errors with the number that the error page shows. What people are meant to read and mend themselves is no fault of the
/// service and gets one line; anything else gets its trace.
/// </summary>
internal sealed partial class ErrorLog(ILogger<ErrorLog> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var reference = RequestReference.Of(httpContext);
        if (exception is SamverkanException own and not (MisconfiguredException or UnavailableException))
        {
            Refused(own.Code, reference);
        }
        else
        {
            Failed(exception, reference);
        }

        return ValueTask.FromResult(false); // the page is still to be shown
    }

    [LoggerMessage(2, LogLevel.Information, "Refused: {Code} ref {Reference}")]
    private partial void Refused(string code, string reference);

    [LoggerMessage(3, LogLevel.Error, "Failed ref {Reference}")]
    private partial void Failed(Exception exception, string reference);
}
