using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.IntegrationTests.Web.Analyses;

namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>The errors of a form stand in the order of its fields, so that they are mended from the top down.</summary>
public sealed class ErrorSummaryTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Theory]
    [InlineData("/konto/losenord", Role.Kansli, "Current=fel", "New=kort")]
    [InlineData("/jav", Role.Kansli, "Partner=", "Authority=", "Reason=")]
    [InlineData("/administration/anvandare/ny", Role.Administrator, "Input.Name=", "Input.Email=fel", "Input.Team=")]
    [InlineData("/arenden/importera", Role.Kansli, "RegistryNumbers=", "First=fel")]
    [InlineData(
        "/arenden/nytt", Role.Kansli, "Input.RegistryNumber=", "Input.Authority=", "Input.OrganisationNumber=1", "Input.Units[0].Name=Skolan", "Input.Units[0].Code=1",
        "Input.ContactEmail=fel", "Input.Deadlines[0].What=", "Input.Deadlines[0].Date=igår")]
    public async Task Errors_stand_in_the_order_of_the_fields(string path, Role role, params string[] fields)
    {
        using var browser = await _app.LogInAs(role);
        var form = path == "/jav" ? "#registrera" : "main form[method=post]";
        var page = await browser.Submit(await browser.Open(path), path, form, [.. fields.Select(field => (field.Split('=')[0], field.Split('=')[1]))]);
        var targets = page.Document.QuerySelectorAll(".summary a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.True(targets.Count > 1, page.Html);
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(targets.OrderBy(id => ids.IndexOf(id)), targets);
        Assert.All(targets, id => Assert.Contains(id, ids));
    }

    [Fact]
    public async Task Fields_that_a_page_writes_itself_count_too()
    {
        var account = _app.AddAccount(Role.Kansli);
        var caseId = _app.HasCase(account).Id;
        var analysis = await _app.HasReadAsync(account, caseId);
        using var browser = await _app.LogInAs(account);
        var path = $"/analyser/{analysis.Id}/maskning";
        var page = await browser.Submit(await browser.Open(path), path, "form:has([name=Text])", ("Text", ""), ("Type", ""));
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        var targets = page.Document.QuerySelectorAll(".summary a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.Equal(2, targets.Count);
        Assert.Equal(targets.OrderBy(id => ids.IndexOf(id)), targets);
    }
}
