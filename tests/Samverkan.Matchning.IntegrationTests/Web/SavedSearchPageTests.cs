using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class SavedSearchPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task A_search_is_saved_opened_from_the_first_page_removed_and_put_back()
    {
        using var browser = await _app.LogInAs(Role.Spsm);
        var hits = await browser.Open("/sok?q=frånvaro&slag=insats&sida=2");
        var save = hits.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Spara sökningen").GetAttribute("href")!;
        Assert.Equal("frånvaro", (await browser.Open(save)).Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.StartsWith("Fel:", (await browser.Submit(save, ("Name", " "))).Title, StringComparison.Ordinal);
        await browser.Submit(save, ("Name", "Närvaro"));
        var link = (await browser.Open("/")).Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Närvaro").GetAttribute("href")!;
        var opened = await browser.Open(link);
        Assert.Equal(["Ta bort filtret Insats ✕"], opened.Texts(".removable"));
        await browser.Submit("/sok/sparade");
        var gone = await browser.Open("/sok/sparade");
        Assert.DoesNotContain("Närvaro", gone.Texts(".tasks a"));
        await browser.Submit(gone, "", ".notice form");
        Assert.Contains("Närvaro", (await browser.Open("/sok/sparade")).Texts(".tasks a"));
    }

    [Fact]
    public async Task Nobody_sees_or_removes_the_searches_of_another()
    {
        using var one = await _app.LogInAs(Role.Kansli);
        using var other = await _app.LogInAs(Role.Kansli);
        await one.Submit("/sok/spara?q=matematik", ("Name", "Min egen"));
        Assert.DoesNotContain("Min egen", (await other.Open("/sok")).Html, StringComparison.Ordinal);
        Assert.Contains("Min egen", (await one.Open("/sok")).Html, StringComparison.Ordinal);
    }
}
