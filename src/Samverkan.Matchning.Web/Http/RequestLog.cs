using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Http;

/// <summary>
/// One line a request: who, what, how it went and how long it took. The route's pattern is written instead of the address, because
/// addresses hold search questions and ids.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = clock.GetTimestamp();
        await next(context);
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint();
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? "-";
        var user = context.User.ActorOrNull()?.UserId.ToString() ?? "-";
        Handled(context.Request.Method, route, context.Response.StatusCode, clock.GetElapsedTime(started).TotalMilliseconds, user, RequestReference.Of(context));
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} /{Route} {Status} {Milliseconds:F1} ms user {User} ref {Reference}")]
    private partial void Handled(string method, string route, int status, double milliseconds, string user, string reference);
}

/// <summary>Adds the log.</summary>
internal static class RequestLogExtensions
{
    public static void UseRequestLog(this IApplicationBuilder app) => app.UseMiddleware<RequestLog>();
}
