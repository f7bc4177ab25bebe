using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.BrowserTests;

public sealed class NoScriptTests(Service service) : IClassFixture<Service>
{
    private static readonly Sight WithoutScript = Sight.Light with { HasScript = false };

    [ChromiumFact]
    public async Task Signing_in_searching_filtering_and_signing_out_need_no_script()
    {
        await using var visitor = await service.LogInAs(Role.Kansli, WithoutScript);
        var page = visitor.Page;
        await page.FillAsync("#q", "frånvaro");
        await page.ClickAsync("main button");
        await page.CheckAsync("input[name=slag][value=insats]");
        await page.ClickAsync(".filters > button");
        await page.WaitForSelectorAsync(".removable");
        await page.SelectOptionAsync("#sort", "titel");
        await page.ClickAsync(".sort button");
        Assert.Contains("sort=titel", page.Url, StringComparison.Ordinal);
        Assert.Contains("slag=insats", page.Url, StringComparison.Ordinal);
        await page.ClickAsync(".hit h3 a");
        await page.WaitForSelectorAsync(".facts");
        await page.ClickAsync("text=Logga ut");
        await page.ClickAsync("main button");
        await page.WaitForURLAsync("**/logga-in");
        visitor.AssertCalm();
    }

    [ChromiumFact]
    public async Task Forced_colours_keep_every_page_usable()
    {
        await using var visitor = await service.LogInAs(Role.Kansli, Sight.Light with { HasForcedColours = true });
        await visitor.Open("/sok?q=l%C3%A4s");
        Assert.Empty(await visitor.Axe());
    }

    [ChromiumFact]
    public async Task On_paper_there_is_no_navigation_and_links_are_written_out()
    {
        await using var visitor = await service.LogInAs(Role.Kansli);
        await visitor.Open("/poster/abc-alla-barn-i-centrum");
        await visitor.Page.EmulateMediaAsync(new Microsoft.Playwright.PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await visitor.Page.IsVisibleAsync(".menu"));
        Assert.False(await visitor.Page.IsVisibleAsync(".foot"));
        Assert.Contains("https://", await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.sources a'), '::after').content"), StringComparison.Ordinal);
    }
}
