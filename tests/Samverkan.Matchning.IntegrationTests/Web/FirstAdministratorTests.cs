using System.Net;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task The_link_makes_one_administrator_and_then_leads_nowhere()
    {
        await using var app = await WebApp.StartAsync();
        var link = app.Service<FirstAdministrator>().Offer()!;
        using var browser = app.Browser();
        var made = await browser.Submit(link, ("Name", "Kim Påhittad"), ("Email", "kim@exempel.invalid"), ("Password", "grå hästar dricker te"));
        Assert.Equal("/konto", made.Location);
        Assert.Contains("Administratör", (await browser.Open("/konto")).Texts(".facts dd"));
        Assert.Equal(Role.Administrator, app.Users.FindByEmail("KIM@exempel.invalid")!.Role);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(link)).Status);
        Assert.Null(app.Service<FirstAdministrator>().Offer());
    }

    [Fact]
    public async Task Without_the_key_the_page_does_not_exist()
    {
        await using var app = await WebApp.StartAsync();
        app.Service<FirstAdministrator>().Offer();
        using var browser = app.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/forsta-administratoren")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/forsta-administratoren?nyckel=gissning")).Status);
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_what_was_typed_stays()
    {
        await using var app = await WebApp.StartAsync();
        using var browser = app.Browser();
        var page = await browser.Submit(app.Service<FirstAdministrator>().Offer()!, ("Name", "Kim Påhittad"), ("Email", "kim"), ("Password", "kort"));
        Assert.Equal(2, page.Texts(".summary a").Count);
        Assert.Equal("Kim Påhittad", page.Document.QuerySelector("#Name")!.GetAttribute("value"));
    }
}
