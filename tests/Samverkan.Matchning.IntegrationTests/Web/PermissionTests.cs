using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>Every endpoint as every role and as nobody. The table in <c>Expectations/Permissions.txt</c> is made from the code and read by people.</summary>
public sealed class PermissionTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    private IEnumerable<RouteEndpoint> Endpoints => _app.Endpoints.Where(endpoint => !Path(endpoint).StartsWith("/prov/", StringComparison.Ordinal)).DistinctBy(Path);

    [Fact]
    public void Every_endpoint_declares_who_reaches_it() => Assert.All(
        Endpoints, endpoint => Assert.True(endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || Rule(endpoint) is not null, Path(endpoint)));

    [Fact]
    public async Task An_endpoint_without_a_rule_is_closed_to_everybody()
    {
        using var browser = await _app.LogInAs(Role.Administrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open("/prov/oskyddad")).Status);
    }

    [Fact]
    public void The_table_of_permissions_is_the_one_that_people_have_read()
    {
        var table = new StringBuilder();
        foreach (var endpoint in Endpoints.OrderBy(Path, StringComparer.Ordinal))
        {
            var who = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "alla, även utan konto"
                : Rule(endpoint) is { Permitted: var roles } ? string.Join(", ", roles.Select(role => role.Slug())) : "ingen";
            table.Append(Path(endpoint)).Append(": ").Append(who).Append('\n');
        }

        var file = System.IO.Path.Combine(Repository.Root, "tests", "Samverkan.Matchning.IntegrationTests", "Web", "Expectations", "Permissions.txt");
        File.WriteAllText(System.IO.Path.ChangeExtension(file, ".received.txt"), table.ToString());
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", table.ToString());
    }

    [Fact]
    public async Task The_rules_hold_for_nobody()
    {
        using var browser = _app.Browser();
        foreach (var endpoint in Endpoints)
        {
            var page = await browser.Open(Example(endpoint));
            var isSentAway = page.Status == HttpStatusCode.Found && page.Location!.Contains("/logga-in?retur=", StringComparison.Ordinal);
            Assert.True(endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null != isSentAway, $"{Path(endpoint)}: {page.Status}");
        }
    }

    [Theory]
    [InlineData(Role.Kansli)]
    [InlineData(Role.Team)]
    [InlineData(Role.Spsm)]
    [InlineData(Role.Reader)]
    [InlineData(Role.Administrator)]
    public async Task The_rules_hold_for(Role role)
    {
        using var browser = await _app.LogInAs(role);
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var page = await browser.Open(Example(endpoint));
            Assert.True(Rule(endpoint)!.Permitted.Contains(role) != (page.Status == HttpStatusCode.Forbidden), $"{Path(endpoint)}: {page.Status}");
            Assert.NotEqual(HttpStatusCode.InternalServerError, page.Status);
        }
    }

    private static PermitAttribute? Rule(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PermitAttribute>();

    private static string Path(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";

    /// <summary>The endpoint's address with made-up values.</summary>
    private static string Example(RouteEndpoint endpoint)
    {
        var path = new StringBuilder();
        foreach (var segment in endpoint.RoutePattern.PathSegments)
        {
            path.Append('/').Append(string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content == "guid") => Guid.Empty.ToString(),
                _ => "1",
            })));
        }

        return path.Length == 0 ? "/" : path.ToString();
    }
}
