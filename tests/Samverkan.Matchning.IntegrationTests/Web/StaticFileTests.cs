using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed partial class StaticFileTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task Every_file_a_page_asks_for_is_there_and_kept_for_a_year()
    {
        using var browser = _app.Browser();
        var page = await browser.Open("/logga-in");
        var addresses = page.Document.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        Assert.True(addresses.Count > 4);
        foreach (var address in addresses)
        {
            var file = await browser.Open(address);
            Assert.Equal(HttpStatusCode.OK, file.Status);
            Assert.Contains("immutable", file.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_file_a_style_sheet_asks_for_is_there()
    {
        using var browser = _app.Browser();
        var sheet = await browser.Open("/statisk/css/base.css");
        var addresses = Address().Matches(sheet.Html).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Open(address)).Status);
        }
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        using var browser = _app.Browser();
        var first = await browser.Open("/statisk/css/base.css");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/statisk/css/base.css");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Response.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, (await browser.Send(request)).Status);
    }

    [Theory]
    [InlineData("/statisk/../WebHost.cs")]
    [InlineData("/statisk/%2e%2e/appsettings.json")]
    [InlineData("/statisk/css")]
    public async Task Nothing_else_is_served(string path)
    {
        using var browser = _app.Browser();
        Assert.NotEqual(HttpStatusCode.OK, (await browser.Open(path)).Status);
    }

    [GeneratedRegex("url\\(\"([^\"]+)\"\\)")]
    private static partial Regex Address();
}
