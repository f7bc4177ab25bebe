using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class HeaderTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Theory]
    [InlineData("/logga-in")]
    [InlineData("/")]
    [InlineData("/sok?q=läs")]
    [InlineData("/sok?handler=Forslag&q=frå")]
    [InlineData("/finns-inte")]
    [InlineData("/poster/finns-inte")]
    [InlineData("/prov/oskyddad")]
    [InlineData("/statisk/css/base.css")]
    [InlineData("/statisk/finns-inte.css")]
    [InlineData("/alive")]
    public async Task Every_answer_tells_the_browser_what_our_pages_never_do(string path)
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        AssertHeaders(await browser.Open(path));
    }

    [Fact]
    public async Task A_refused_form_tells_it_too()
    {
        using var browser = _app.Browser();
        AssertHeaders(await browser.Post("/logga-in", ("Email", "kim@exempel.invalid")));
    }

    [Fact]
    public async Task Browsers_that_come_by_https_stay_there()
    {
        using var browser = _app.Browser("https://localhost/");
        Assert.Contains("max-age=", (await browser.Open("/logga-in")).Response.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_for_scripts_and_other_sites()
    {
        await using var secure = await WebApp.StartAsync(settings => settings.Urls = "https://localhost");
        using var browser = secure.Browser("https://localhost/");
        var account = secure.AddAccount(Role.Kansli);
        var answer = await browser.Submit("/logga-in", ("Email", account.Email), ("Password", WebApp.Password));
        var cookies = answer.Response.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-samverkan=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.All(
            ["__Host-", "httponly", "secure", "samesite=", "path=/"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Pages_are_not_kept_by_browsers_and_proxies()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        Assert.Equal("no-store", (await browser.Open("/")).Response.Headers.CacheControl?.ToString());
    }

    private static void AssertHeaders(WebPage page)
    {
        var headers = page.Response.Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.All(
            ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"],
            directive => Assert.Contains(directive, policy, StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.True(headers.Contains("Permissions-Policy"));
        Assert.False(headers.Contains("Server"));
    }
}
