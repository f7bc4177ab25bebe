using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Web.Http;

/// <summary>Whether the store with cases and accounts answers.</summary>
internal sealed class CaseStoreCheck(IUserStore users) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            users.Any();
            return Task.FromResult(HealthCheckResult.Healthy("svarar"));
        }
        catch (SamverkanException error)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy(error.Message));
        }
    }
}

/// <summary>Whether the index answers and has anything in it.</summary>
internal sealed class SearchIndexCheck(ISearchIndex index) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = index.State.Records;
            return Task.FromResult(count > 0 ? HealthCheckResult.Healthy(Swedish.Count(count, "post", "poster")) : HealthCheckResult.Unhealthy("tomt"));
        }
        catch (SamverkanException error)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy(error.Message));
        }
    }
}
