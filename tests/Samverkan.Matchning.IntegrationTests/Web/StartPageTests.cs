using Samverkan.Matchning.App;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>The first page with the cases of the demonstration.</summary>
public sealed class StartPageTests : IAsyncLifetime
{
    private WebApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync();
        await DemoData.LoadAsync(_app.Services, CancellationToken.None);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(0, "Väntar på kansliet", "Återlämnat och obesvarade frågor", "Närmaste datum", "Mina ärenden")]
    [InlineData(1, "Väntar på teamet", "Återlämnat och obesvarade frågor", "Närmaste datum", "Mina ärenden")]
    [InlineData(2, "Att svara på", "Mottaget och pågående")]
    [InlineData(3, "Senast ändrade ärenden")]
    [InlineData(4, "Konton att se till")]
    public async Task Each_role_is_met_by_what_waits_for_it(int account, params string[] lists)
    {
        using var browser = _app.Browser();
        await browser.Submit("/logga-in", ("Email", DemoData.Emails[account]), ("Password", DemoData.Password));
        var page = await browser.Open("/");
        Assert.Equal(lists, page.Texts(".start h2"));
        foreach (var link in page.Document.QuerySelectorAll(".start a"))
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.Open(link.GetAttribute("href")!)).Status);
        }
    }

    [Fact]
    public async Task What_waits_on_the_first_page_is_what_the_list_says_waits()
    {
        using var browser = _app.Browser();
        await browser.Submit("/logga-in", ("Email", DemoData.Emails[0]), ("Password", DemoData.Password));
        var waiting = (await browser.Open("/")).Document.QuerySelectorAll(".start section:first-child .tasks a").Select(link => link.GetAttribute("href"));
        var listed = (await browser.Open("/arenden?vantar=kansli")).Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href"));
        Assert.NotEmpty(waiting);
        Assert.Equal(listed.Take(6), waiting);
    }

    [Fact]
    public async Task An_empty_service_says_what_to_do_first()
    {
        await using var empty = await WebApp.StartAsync();
        using var browser = await empty.LogInAs(Role.Kansli);
        Assert.Contains("Lägg upp det första ärendet", (await browser.Open("/")).Texts(".start a"));
        using var reader = await empty.LogInAs(Role.Reader);
        Assert.Empty((await reader.Open("/")).Texts(".start a"));
    }
}
