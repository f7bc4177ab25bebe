using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>An application with an endpoint for each way of failing.</summary>
public sealed class ThrowingAppFixture : IAsyncLifetime
{
    internal WebApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await WebApp.StartAsync(
        map: app => app.MapGet("/prov/fel/{vilket}", IResult (string vilket) => throw Make(vilket)).AllowAnonymous());

    public async Task DisposeAsync() => await App.DisposeAsync();

    private static Exception Make(string which) => which switch
    {
        "saknas" => new NotFoundException("prov", "Posten finns inte."),
        "nekad" => new ForbiddenException("prov", "Din roll räcker inte."),
        "andrad" => new ConflictException("prov", "Kim har ändrat."),
        "avvisad" => new RejectedInputException("prov", "Filen är tom."),
        "upptagen" => new UnavailableException("prov", "Databasen är upptagen."),
        "felkonfigurerad" => new MisconfiguredException("prov", "Filen /etc/hemlig saknas."),
        _ => new InvalidOperationException("hemlig"),
    };
}
