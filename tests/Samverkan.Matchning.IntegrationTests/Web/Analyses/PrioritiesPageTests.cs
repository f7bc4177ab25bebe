using System.Net;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.IntegrationTests.Web.Analyses;

public sealed class PrioritiesPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private const string Form = "[data-priorities]";
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task Found_areas_are_listed_and_nothing_is_chosen_beforehand()
    {
        var (browser, address, _, _) = await Has();
        using var _1 = browser;
        var page = await browser.Open(address);
        Assert.Contains(page.Texts(".priority h2"), name => name.Contains("ärvaro", StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll(".priority input[checked]"));
        Assert.All(page.Document.QuerySelectorAll(".priority .where a"), link => Assert.StartsWith("/analyser/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("Bekräfta eller avför minst ett område.", (await browser.Submit(page, address, Form)).Texts(".summary li"));
    }

    [Fact]
    public async Task A_row_moves_without_script_with_everything_typed_and_nothing_saved()
    {
        var (browser, address, caseId, _) = await Has();
        using var _1 = browser;
        var page = await browser.Post($"{address}?handler=LaggTill", [.. (await browser.Open(address)).Hidden(Form), ("Added", "fritidshem")]);
        Assert.Contains("Fritidshem är tillagt i listan. Det är inte sparat än.", page.Texts(".step"));
        var order = Slugs(page);
        page = await browser.Post(
            $"{address}?handler=Flytta&omrade={order[1]}&steg=-1", [.. page.Hidden(Form), ($"Notes[{order[0]}]", "Viktigt för oss"), ($"Answers[{order[0]}]", "avfort")]);
        Assert.Equal([order[1], order[0], .. order.Skip(2)], Slugs(page));
        Assert.Equal("Viktigt för oss", page.Document.GetElementById($"not-{order[0]}")!.TextContent);
        Assert.True(page.Document.GetElementById($"nej-{order[0]}")!.HasAttribute("checked"));
        Assert.Equal($"Flytta upp {page.Texts(".priority h2")[0]}", page.Texts("[autofocus]").Single());
        Assert.Null(_app.Store().Find<CasePriorities>(caseId));
    }

    [Fact]
    public async Task The_order_is_saved_with_notes_and_rejections()
    {
        var (browser, address, caseId, _) = await Has();
        using var _1 = browser;
        var page = await browser.Open(address);
        var slugs = Slugs(page);
        var answer = await browser.Submit(
            page, address, Form, ($"Answers[{slugs[0]}]", "avfort"), ($"Answers[{slugs[1]}]", "bekraftat"), ($"Notes[{slugs[1]}]", " Börjar här "));
        Assert.Equal(address, answer.Location);
        var saved = _app.Store().Find<CasePriorities>(caseId)!;
        Assert.Equal(new PrioritisedArea(slugs[1], "Börjar här"), Assert.Single(saved.Areas));
        Assert.Equal([slugs[0]], saved.Rejected);
        page = await browser.Open(address);
        Assert.StartsWith("Prioriteringen är sparad: 1 bekräftat område.", page.Texts(".notice p").Single(), StringComparison.Ordinal);
        Assert.Equal((slugs[1], slugs[0]), (Slugs(page)[0], Slugs(page)[^1]));
    }

    [Fact]
    public async Task The_second_to_save_sees_the_difference_and_loses_nothing()
    {
        var (browser, address, caseId, account) = await Has();
        using var _1 = browser;
        var seen = await browser.Open(address);
        var slugs = Slugs(seen);
        _app.Service<PrioritiseAreas>().Execute(account.Actor, new PrioritiseAreasCommand(caseId, 0, [new PrioritisedArea(slugs[1])], []));
        var page = await browser.Submit(seen, address, Form, ($"Answers[{slugs[0]}]", "bekraftat"), ($"Notes[{slugs[0]}]", "Mitt"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(page.Texts(".advice.warn tbody tr"), row => row.EndsWith("Inte bedömtPlats 1: Mitt", StringComparison.Ordinal));
        Assert.Contains(page.Texts(".advice.warn tbody tr"), row => row.EndsWith("Plats 1Inte bedömt", StringComparison.Ordinal));
        Assert.Equal("Mitt", page.Document.GetElementById($"not-{slugs[0]}")!.TextContent);
        await browser.Submit(page, address, Form, ($"Answers[{slugs[0]}]", "bekraftat"), ($"Notes[{slugs[0]}]", "Mitt"));
        Assert.Equal(new PrioritisedArea(slugs[0], "Mitt"), Assert.Single(_app.Store().Find<CasePriorities>(caseId)!.Areas));
    }

    [Fact]
    public async Task A_reader_sees_the_order_and_may_not_change_it()
    {
        var (browser, address, caseId, account) = await Has();
        browser.Dispose();
        _app.Service<PrioritiseAreas>().Execute(account.Actor, new PrioritiseAreasCommand(caseId, 0, [new PrioritisedArea("matematik")], []));
        using var reader = await _app.LogInAs(Role.Reader);
        var page = await reader.Open(address);
        Assert.Equal(["Matematik"], page.Texts(".order li"));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    private static string[] Slugs(WebPage page) => [.. page.Hidden(Form).Where(field => field.Name == "Order").Select(field => field.Value)];

    private async Task<(WebBrowser Browser, string Address, Guid CaseId, UserAccount Account)> Has()
    {
        var account = _app.AddAccount(Role.Kansli);
        var caseId = _app.HasCase(account).Id;
        await _app.HasClassifiedAsync(account, caseId);
        return (await _app.LogInAs(account), $"/arenden/{caseId}/prioritering", caseId, account);
    }
}
