using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Samverkan.Matchning.Web.Http;

/// <summary>
/// For those who watch the service: <c>/alive</c> says that the process answers, <c>/health</c> that what it depends on does too. One word
/// each; the details are on the administrator's page and in <c>samverkan doctor</c>.
/// </summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = (context, report) => context.Response.WriteAsync(report.Status.ToString()) })
            .AllowAnonymous();
    }
}
