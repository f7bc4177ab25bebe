using System.Net;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class HealthTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    [Theory]
    [InlineData("/alive")]
    [InlineData("/health")]
    public async Task The_service_says_that_it_is_well_in_one_word(string path)
    {
        using var browser = fixture.App.Browser();
        var answer = await browser.Open(path);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.Status, answer.Html));
    }
}
