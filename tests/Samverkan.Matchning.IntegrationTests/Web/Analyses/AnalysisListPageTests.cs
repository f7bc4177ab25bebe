using System.Net;
using System.Text;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;

namespace Samverkan.Matchning.IntegrationTests.Web.Analyses;

public sealed class AnalysisListPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task Each_file_stands_on_its_own_and_the_page_says_what_is_wrong_with_which()
    {
        var account = _app.AddAccount(Role.Kansli);
        var caseId = _app.HasCase(account).Id;
        using var browser = await _app.LogInAs(account);
        var page = await browser.Upload(caseId, ("lista.xlsx", [1, 2]), ("analys.txt", Encoding.UTF8.GetBytes(AnalysisWorld.Text)), ("tom.txt", []));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(2, page.Texts(".field .fault").Count);
        Assert.Contains("lista.xlsx", page.Texts(".field .fault")[0], StringComparison.Ordinal);
        Assert.Contains("tom.txt", page.Texts(".field .fault")[1], StringComparison.Ordinal);
        Assert.Contains("analys.txt", page.Texts(".advice").Single(), StringComparison.Ordinal);
        Assert.Equal("analys.txt", Assert.Single(_app.Store().OfCase<AnalysisVersion>(caseId)).FileName);
    }

    [Fact]
    public async Task Sending_no_file_says_so()
    {
        var account = _app.AddAccount(Role.Kansli);
        using var browser = await _app.LogInAs(account);
        Assert.Contains("Fel: Välj minst en fil.", (await browser.Upload(_app.HasCase(account).Id)).Texts(".field .fault"));
    }

    [Fact]
    public async Task An_uploaded_file_is_read_and_then_asks_to_be_reviewed()
    {
        var account = _app.AddAccount(Role.Kansli);
        var caseId = _app.HasCase(account).Id;
        using var browser = await _app.LogInAs(account);
        var answer = await browser.Upload(caseId, ("analys.txt", Encoding.UTF8.GetBytes(AnalysisWorld.Text)));
        Assert.Equal($"/arenden/{caseId}/analyser", answer.Location);
        var analysis = await _app.IsReadAsync(_app.Store().OfCase<AnalysisVersion>(caseId).Single().Id);
        var news = await browser.Open($"/arenden/{caseId}/analyser?handler=Lage");
        Assert.Empty(news.Document.QuerySelectorAll("h1, [data-working]"));
        Assert.Equal($"/analyser/{analysis.Id}/maskning", news.Document.QuerySelector(".analyses h2 a")!.GetAttribute("href"));
        Assert.Equal("Granska maskningen", news.Texts(".analyses .tag").Single());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_and_what_to_do()
    {
        var account = _app.AddAccount(Role.Kansli);
        var caseId = _app.HasCase(account).Id;
        using var browser = await _app.LogInAs(account);
        await browser.Upload(caseId, ("trasig.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 och sedan inget")));
        var analysis = await _app.IsReadAsync(_app.Store().OfCase<AnalysisVersion>(caseId).Single().Id);
        var page = await browser.Open($"/arenden/{caseId}/analyser");
        Assert.Equal("Kunde inte läsas", page.Texts(".analyses .tag").Single());
        Assert.StartsWith(analysis.Fault!, page.Texts(".analyses .advice").Single(), StringComparison.Ordinal);
        Assert.Contains("ladda upp dokumentet i ett annat format", page.Texts(".analyses .advice").Single(), StringComparison.Ordinal);
        var again = await browser.Submit(page, $"/arenden/{caseId}/analyser", ".analyses form");
        Assert.Equal($"/arenden/{caseId}/analyser", again.Location);
        Assert.Equal("trasig.pdf läses igen.", (await browser.Open(again.Location!)).Texts(".notice p").Single());
        await _app.IsReadAsync(analysis.Id);
    }

    [Fact]
    public async Task A_reader_is_told_who_can_have_a_failed_analysis_read_again()
    {
        var account = _app.AddAccount(Role.Kansli);
        var caseId = _app.HasCase(account).Id;
        await _app.HasReadAsync(account, caseId, "%PDF-1.7 och sedan inget", "trasig.pdf");
        using var browser = await _app.LogInAs(Role.Reader);
        var page = await browser.Open($"/arenden/{caseId}/analyser");
        Assert.Contains("Kansliet eller teamet", page.Texts(".analyses .advice").Single(), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".analyses form"));
    }

    [Fact]
    public async Task A_reader_sees_neither_the_form_nor_names()
    {
        var account = _app.AddAccount(Role.Kansli, "Uppladdaren Exempelsson");
        var caseId = _app.HasCase(account).Id;
        await _app.HasClassifiedAsync(account, caseId, name: "Analys om Kim.txt");
        using var browser = await _app.LogInAs(Role.Reader);
        var page = await browser.Open($"/arenden/{caseId}/analyser");
        Assert.Empty(page.Document.QuerySelectorAll("input[type=file]"));
        Assert.DoesNotContain("Kim", page.Texts("main").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exempelsson", page.Texts("main").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open($"/arenden/{caseId}/analyser/ladda-upp")).Status);
    }
}
