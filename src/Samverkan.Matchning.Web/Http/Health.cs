using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Http;

/// <summary>
/// For those who watch the service: <c>/alive</c> says that the process answers, <c>/health</c> that what it depends on does too. One word
/// each; which part it is that fails is told to administrators alone.
/// </summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = (context, report) => context.Response.WriteAsync(Text(context, report)) })
            .AllowAnonymous();
    }

    private static string Text(HttpContext context, HealthReport report) => context.User.ActorOrNull() is { Role: Role.Administrator }
        ? string.Join('\n', [report.Status.ToString(), .. report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status} ({Detail(entry.Value)})")])
        : report.Status.ToString();

    /// <summary>The words of an error that is not our own are for the log.</summary>
    private static string? Detail(HealthReportEntry entry) => entry.Exception is null ? entry.Description : "fel, se loggen";
}
