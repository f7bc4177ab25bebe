using System.Net;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class RecordPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task A_record_shows_its_facts_its_sources_and_when_they_were_read()
    {
        using var browser = await _app.LogInAs(Role.Spsm);
        var page = await browser.Open("/poster/abc-alla-barn-i-centrum");
        Assert.Equal("ABC – Alla Barn i Centrum", page.Texts("h1").Single());
        Assert.Contains("God evidens", page.Texts(".evidence"));
        Assert.Equal(2, page.Texts(".sources a").Count);
        Assert.Contains("Källorna lästes senast 21 november 2026.", page.Texts("main p"));
        Assert.NotEmpty(page.Texts(".near a"));
    }

    [Fact]
    public async Task A_record_that_is_not_verified_says_so()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var record = _app.Service<CorpusSnapshot>().Records.First(record => !record.IsVerified);
        Assert.Contains("Ej verifierad.", (await browser.Open($"/poster/{record.Id}")).Texts(".advice strong"));
    }

    [Fact]
    public async Task Every_record_has_a_page()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        foreach (var record in _app.Service<CorpusSnapshot>().Records)
        {
            var page = await browser.Open($"/poster/{record.Id}");
            Assert.True(page.Status == HttpStatusCode.OK, record.Id);
            Assert.Equal(record.Sources.Count, page.Document.QuerySelectorAll(".sources li").Length);
        }
    }

    [Fact]
    public async Task An_unknown_record_is_not_found_and_says_what_to_do()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var page = await browser.Open("/poster/finns-inte");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.StartsWith("Posten finns inte.", page.Texts(".lead").Single(), StringComparison.Ordinal);
    }
}
