using System.Net;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class RateLimitTests
{
    [Fact]
    public async Task A_flood_is_stopped_for_the_one_who_makes_it_and_nobody_else()
    {
        await using var app = await WebApp.StartAsync(settings => settings.Limits.RequestsAMinute = 30);
        using var flooding = await app.LogInAs(Role.Kansli);
        using var other = await app.LogInAs(Role.Team);
        var answers = new List<WebPage>();
        for (var request = 0; request < 40; request++)
        {
            answers.Add(await flooding.Open("/konto"));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers.Select(page => page.Status));
        var stopped = answers.First(page => page.Status == HttpStatusCode.TooManyRequests);
        Assert.InRange(stopped.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("Det blev många anrop på kort tid", stopped.Texts("h1").Single());
        Assert.Equal(HttpStatusCode.OK, (await other.Open("/konto")).Status);
    }

    [Fact]
    public async Task Guessing_passwords_from_one_address_is_stopped()
    {
        await using var app = await WebApp.StartAsync(settings => settings.Limits.SignInsAMinute = 6);
        using var browser = app.Browser();
        var last = HttpStatusCode.OK;
        for (var attempt = 0; attempt < 7; attempt++)
        {
            last = (await browser.Post("/logga-in", ("Email", $"gissning-{attempt}@exempel.invalid"))).Status;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }
}
