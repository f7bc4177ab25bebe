using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Operations;

namespace Samverkan.Matchning.IntegrationTests.Web.Administration;

public sealed class OperationPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    [Fact]
    public async Task A_visit_shows_the_latest_check_and_only_the_button_makes_a_new_one()
    {
        await using var app = await WebApp.StartAsync();
        using var browser = await app.LogInAs(Role.Administrator);
        var before = await browser.Open("/administration/drift");
        Assert.Equal("Ingen har kontrollerat tjänsten sedan den startade.", before.Texts(".lead").Single());
        Assert.Empty(before.Document.QuerySelectorAll("table"));
        Assert.Equal("/administration/drift", (await browser.Submit("/administration/drift")).Location);
        var first = (await browser.Open("/administration/drift")).Texts(".lead").Single();
        Assert.Contains("Kontrollerat", first, StringComparison.Ordinal);
        var found = app.Service<LatestOperation>().Found;
        Assert.Equal(first, (await browser.Open("/administration/drift")).Texts(".lead").Single());
        Assert.Same(found, app.Service<LatestOperation>().Found);
    }

    [Fact]
    public async Task The_page_tells_what_runs_without_telling_where()
    {
        using var browser = await fixture.App.LogInAs(Role.Administrator);
        await browser.Submit("/administration/drift");
        var page = await browser.Open("/administration/drift");
        var checks = page.Texts("table:first-of-type tbody tr th");
        Assert.Contains("Korpus", checks);
        Assert.Contains("Datamapp", checks);
        Assert.Contains("PDF-verktyg", checks);
        Assert.Equal(["Klassificerare", "Dirigering", "Inbäddningar", "Lexikon", "Sökning"], page.Texts("h3"));
        Assert.Contains("Andel rätt", page.Texts("tbody th"));
        Assert.Contains(page.Texts("td.number"), figure => figure.StartsWith("0,", StringComparison.Ordinal));
        Assert.Contains(page.Texts(".facts li"), row => row.StartsWith("samverkan.db: ", StringComparison.Ordinal));
        Assert.DoesNotContain(Repository.Root, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), page.Html, StringComparison.Ordinal);
    }
}
