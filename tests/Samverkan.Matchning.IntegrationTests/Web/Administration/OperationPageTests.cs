using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web.Administration;

public sealed class OperationPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    [Fact]
    public async Task The_page_tells_what_runs_without_telling_where()
    {
        using var browser = await fixture.App.LogInAs(Role.Administrator);
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
