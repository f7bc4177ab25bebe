using System.Net;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class SignInPageTests(WebAppFixture fixture) : IClassFixture<WebAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Fact]
    public async Task Nobody_is_sent_to_the_sign_in_page_and_back_again()
    {
        var account = _app.AddAccount(Role.Kansli);
        using var browser = _app.Browser();
        var sent = await browser.Open("/sok?q=läs");
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var form = new Uri(sent.Location!).PathAndQuery;
        var signedIn = await browser.Submit(form, ("Email", account.Email), ("Password", WebApp.Password));
        Assert.Equal("/sok?q=läs", Uri.UnescapeDataString(signedIn.Location!));
    }

    [Fact]
    public async Task A_signed_in_person_is_greeted_by_name()
    {
        using var browser = await _app.LogInAs(_app.AddAccount(Role.Team, "Kim Påhittad"));
        Assert.Contains("Kim Påhittad", (await browser.Open("/")).Texts("h1").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//ond.exempel/")]
    [InlineData("https://ond.exempel/")]
    [InlineData("/\\ond.exempel")]
    public async Task Nobody_is_led_to_another_site_after_signing_in(string address)
    {
        var account = _app.AddAccount(Role.Kansli);
        using var browser = _app.Browser();
        var signedIn = await browser.Submit($"/logga-in?retur={Uri.EscapeDataString(address)}", ("Email", account.Email), ("Password", WebApp.Password));
        Assert.Equal("/", signedIn.Location);
    }

    [Fact]
    public async Task Empty_fields_are_told_in_the_summary_and_at_the_fields()
    {
        using var browser = _app.Browser();
        var page = await browser.Submit("/logga-in", ("Email", ""), ("Password", ""));
        Assert.StartsWith("Fel: Logga in", page.Title, StringComparison.Ordinal);
        Assert.Equal(["Ange din e-postadress.", "Ange ditt lösenord."], page.Texts(".summary li"));
        Assert.Equal(["Fel: Ange din e-postadress.", "Fel: Ange ditt lösenord."], page.Texts(".fault"));
        Assert.All(page.Document.QuerySelectorAll(".summary a"), link => Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        using var browser = _app.Browser();
        var known = await browser.Submit("/logga-in", ("Email", _app.AddAccount(Role.Kansli).Email), ("Password", "fel lösenord helt"));
        var unknown = await browser.Submit("/logga-in", ("Email", "ingen@exempel.invalid"), ("Password", "fel lösenord helt"));
        Assert.Equal(known.Texts(".fault"), unknown.Texts(".fault"));
        Assert.Single(known.Texts(".fault"));
    }

    [Fact]
    public async Task Five_failures_close_the_account_even_to_the_right_password()
    {
        var account = _app.AddAccount(Role.Kansli);
        using var browser = _app.Browser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.Submit("/logga-in", ("Email", account.Email), ("Password", "fel lösenord helt"));
        }

        var page = await browser.Submit("/logga-in", ("Email", account.Email), ("Password", WebApp.Password));
        Assert.Contains("Kontot är låst", page.Texts(".fault").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.Open("/")).Status);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_click()
    {
        var account = _app.AddAccount(Role.Kansli);
        using var browser = await _app.LogInAs(account);
        _app.Change(account.Id, now => now with { IsActive = false });
        Assert.Equal(HttpStatusCode.Found, (await browser.Open("/")).Status);
    }

    [Fact]
    public async Task A_cookie_kept_from_before_the_log_out_is_worth_nothing()
    {
        var account = _app.AddAccount(Role.Kansli);
        using var first = await _app.LogInAs(account);
        using var second = await _app.LogInAs(account);
        await second.Submit("/logga-ut");
        Assert.Equal(HttpStatusCode.Found, (await first.Open("/")).Status);
    }
}
