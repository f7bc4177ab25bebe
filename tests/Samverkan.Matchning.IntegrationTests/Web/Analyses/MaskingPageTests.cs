using System.Net;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;

namespace Samverkan.Matchning.IntegrationTests.Web.Analyses;

public sealed class MaskingPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task What_is_masked_is_shown_with_its_kind_in_words()
    {
        var (browser, address, _) = await Has();
        using var _1 = browser;
        var page = await browser.Open(address);
        Assert.Contains("Maria Exempelberg (namn)", page.Texts("mark.masked"));
        Assert.Contains("Maria Exempelberg namn, 1 ställe", page.Texts(".groups .what"));
    }

    [Fact]
    public async Task Shown_again_can_be_taken_back()
    {
        var (browser, address, id) = await Has();
        using var _1 = browser;
        var answer = await browser.Submit(await browser.Open(address), address, ".groups form");
        Assert.Equal(address, answer.Location);
        Assert.Contains(_app.Store().Find<AnalysisVersion>(id)!.Masks, mask => mask.IsLifted);
        var page = await browser.Open(address);
        Assert.Contains("Maria Exempelberg (visas)", page.Texts(".lifted"));
        await browser.Submit(page, address, ".notice form");
        Assert.DoesNotContain(_app.Store().Find<AnalysisVersion>(id)!.Masks, mask => mask.IsLifted);
    }

    [Fact]
    public async Task More_can_be_masked_and_the_approved_text_is_without_it()
    {
        var (browser, address, id) = await Has();
        using var _1 = browser;
        await browser.Submit(await browser.Open(address), address, "[data-mask-more]", ("Text", "vid ån"), ("Type", "adress"));
        var answer = await browser.Submit(await browser.Open(address), address, "form[action$='handler=Godkann']");
        Assert.Equal($"/analyser/{id}", answer.Location);
        var text = (await browser.Open($"/analyser/{id}")).Texts("main").Single();
        Assert.Contains("Skolan ligger [adress] och har", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exempelberg", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_does_not_stand_there_is_refused_and_stays_in_the_field()
    {
        var (browser, address, _) = await Has();
        using var _1 = browser;
        var page = await browser.Submit(await browser.Open(address), address, "[data-mask-more]", ("Text", "Xerxes"), ("Type", "namn"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Xerxes", page.Document.QuerySelector("#Text")!.GetAttribute("value"));
        Assert.Single(page.Texts(".summary li"));
        Assert.StartsWith("Fel: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_approved_is_what_was_seen()
    {
        var (browser, address, id) = await Has();
        using var _1 = browser;
        var seen = await browser.Open(address);
        await browser.Submit(await browser.Open(address), address, "[data-mask-more]", ("Text", "vid ån"), ("Type", "adress"));
        var page = await browser.Submit(seen, address, "form[action$='handler=Godkann']");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("har ändrat maskningen medan du läste", page.Texts(".summary li").Single(), StringComparison.Ordinal);
        Assert.Equal(AnalysisState.AwaitingReview, _app.Store().Find<AnalysisVersion>(id)!.State);
        Assert.Equal($"/analyser/{id}", (await browser.Submit(page, address, "form[action$='handler=Godkann']")).Location);
    }

    [Fact]
    public async Task A_reader_may_not_see_personal_data()
    {
        var (browser, address, id) = await Has();
        browser.Dispose();
        using var reader = await _app.LogInAs(Role.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Open(address)).Status);
        Assert.Contains("Texten visas när maskningen", (await reader.Open($"/analyser/{id}")).Texts("main").Single(), StringComparison.Ordinal);
    }

    private async Task<(WebBrowser Browser, string Address, Guid Id)> Has()
    {
        var account = _app.AddAccount(Role.Team);
        var analysis = await _app.HasReadAsync(account, _app.HasCase(_app.AddAccount(Role.Kansli)).Id);
        return (await _app.LogInAs(account), $"/analyser/{analysis.Id}/maskning", analysis.Id);
    }
}
