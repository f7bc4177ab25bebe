using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class ConflictPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task A_conflict_is_registered_once_removed_and_put_back()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        (string, string)[] fields = [("Partner", "göteborgs universitet"), ("Authority", "Påhittade kommun"), ("Reason", "Rektorn sitter i styrelsen.")];
        Assert.Equal("/jav", (await browser.Submit(await browser.Open("/jav"), "/jav", "#registrera", fields)).Location);
        var page = await browser.Open("/jav");
        Assert.Equal(["Göteborgs universitet", "Rektorn sitter i styrelsen."], page.Texts("tbody td").Take(2));
        var twice = await browser.Submit(page, "/jav", "#registrera", fields);
        Assert.Contains(twice.Texts(".summary a"), text => text.Contains("redan registrerat", StringComparison.Ordinal));
        await browser.Submit(page, "/jav", "tbody form");
        var gone = await browser.Open("/jav");
        Assert.Empty(gone.Texts("tbody tr"));
        await browser.Submit(gone, "/jav", ".notice form");
        Assert.Single((await browser.Open("/jav")).Texts("tbody tr"));
    }

    [Fact]
    public async Task Faults_stand_at_their_fields()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var page = await browser.Submit(await browser.Open("/jav"), "/jav", "#registrera", ("Partner", "Ett påhittat universitet"), ("Authority", " "), ("Reason", ""));
        Assert.Equal(["#Authority", "#Partner", "#Reason"], page.Document.QuerySelectorAll(".summary a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
    }
}
