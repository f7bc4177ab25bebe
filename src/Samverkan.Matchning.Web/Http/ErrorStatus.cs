using Microsoft.AspNetCore.Http;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.Http;

/// <summary>Which status an error answers with.</summary>
internal static class ErrorStatus
{
    public static int Of(Exception error) => error switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        RejectedInputException => StatusCodes.Status400BadRequest,
        ForbiddenException => StatusCodes.Status403Forbidden,
        ConflictException => StatusCodes.Status409Conflict,
        UnavailableException or MisconfiguredException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
