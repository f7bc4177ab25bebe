using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>House rules that every page keeps.</summary>
public sealed class PageRulesTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Theory]
    [InlineData("/")]
    [InlineData("/sok")]
    [InlineData("/sok?q=läs&slag=insats")]
    [InlineData("/poster/goteborgs-universitet")]
    [InlineData("/konto")]
    [InlineData("/konto/losenord")]
    [InlineData("/konto/tvafaktor")]
    [InlineData("/logga-ut")]
    [InlineData("/om")]
    [InlineData("/om/tillganglighet")]
    [InlineData("/jav")]
    [InlineData("/administration")]
    [InlineData("/administration/anvandare")]
    [InlineData("/administration/anvandare/ny")]
    [InlineData("/administration/logg")]
    [InlineData("/administration/drift")]
    [InlineData("/sok/spara?q=läs")]
    [InlineData("/sok/sparade")]
    [InlineData("/valj-losenord?nyckel=fel")]
    [InlineData("/finns-inte")]
    public async Task A_page_has_the_frame_that_readers_rely_on(string path)
    {
        using var browser = await _app.LogInAs(path.StartsWith("/administration", StringComparison.Ordinal) ? Role.Administrator : Role.Kansli);
        var page = await browser.Open(path);
        var document = page.Document;
        Assert.Equal("sv", document.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("– Samverkan", page.Title, StringComparison.Ordinal);
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Single(document.QuerySelectorAll("main"));
        Assert.Equal("#innehall", document.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.Empty(document.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload], [onsubmit], [disabled], a[target=_blank]"));
        Assert.All(document.QuerySelectorAll("form[method=post]"), form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
        Assert.All(document.QuerySelectorAll("input:not([type=hidden]), select, textarea"), field => Assert.NotNull(document.QuerySelector($"label[for='{field.Id}']")));
        Assert.Equal(document.QuerySelectorAll("[id]").Length, document.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }
}
