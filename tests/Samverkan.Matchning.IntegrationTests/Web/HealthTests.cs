using System.Net;
using Samverkan.Matchning.Cases.Access;

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

    [Fact]
    public async Task Administrators_alone_read_how_each_part_is()
    {
        using var administrator = await fixture.App.LogInAs(Role.Administrator);
        using var reader = await fixture.App.LogInAs(Role.Reader);
        var lines = (await administrator.Open("/health")).Html.Split('\n');
        Assert.Equal(["Healthy", "ärenden: Healthy (svarar)"], lines[..2]);
        Assert.Matches(@"^sökindex: Healthy \([\d\s]+ poster\)$", lines[2]);
        Assert.Equal("Healthy", (await reader.Open("/health")).Html);
    }
}
