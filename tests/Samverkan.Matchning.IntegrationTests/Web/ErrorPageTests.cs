using System.Net;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web;

public sealed class ErrorPageTests(ThrowingAppFixture fixture) : IClassFixture<ThrowingAppFixture>
{
    private readonly WebApp _app = fixture.App;

    [Theory]
    [InlineData("saknas", HttpStatusCode.NotFound, "Sidan finns inte", "Posten finns inte.")]
    [InlineData("nekad", HttpStatusCode.Forbidden, "Du har inte behörighet", "Din roll räcker inte.")]
    [InlineData("andrad", HttpStatusCode.Conflict, "Någon annan hann före", "Kim har ändrat.")]
    [InlineData("avvisad", HttpStatusCode.BadRequest, "Uppgifterna gick inte att ta emot", "Filen är tom.")]
    [InlineData("upptagen", HttpStatusCode.ServiceUnavailable, "Tjänsten är inte tillgänglig just nu", "Databasen är upptagen.")]
    public async Task An_error_of_our_own_is_told_in_its_own_words(string error, HttpStatusCode status, string heading, string message)
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var page = await browser.Open($"/prov/fel/{error}");
        Assert.Equal(status, page.Status);
        Assert.Equal(heading, page.Texts("h1").Single());
        Assert.Equal(message, page.Texts(".lead").Single());
        Assert.Matches("^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$", page.Texts(".numbers").Single());
    }

    [Theory]
    [InlineData("ovantat")]
    [InlineData("felkonfigurerad")]
    public async Task Any_other_error_is_told_without_its_insides_and_found_in_the_log_by_its_number(string error)
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var page = await browser.Open($"/prov/fel/{error}");
        Assert.True((int)page.Status >= 500);
        Assert.DoesNotContain("hemlig", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
        var reference = page.Texts(".numbers").Single();
        Assert.Contains(_app.Logs.All, line => line.Contains(reference, StringComparison.Ordinal) && line.Contains("hemlig", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_said_to_do_so()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        var page = await browser.Open("/finns-inte");
        Assert.Equal((HttpStatusCode.NotFound, "Sidan finns inte"), (page.Status, page.Texts("h1").Single()));
    }

    [Fact]
    public async Task The_error_page_itself_is_no_page_to_visit()
    {
        using var browser = await _app.LogInAs(Role.Kansli);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/fel")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_is_told_what_to_do()
    {
        var account = _app.AddAccount(Role.Kansli);
        using var browser = await _app.LogInAs(account);
        var page = await browser.Post("/logga-ut");
        Assert.Equal((HttpStatusCode.BadRequest, "Uppgifterna gick inte att ta emot"), (page.Status, page.Texts("h1").Single()));
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/")).Status);
    }
}
