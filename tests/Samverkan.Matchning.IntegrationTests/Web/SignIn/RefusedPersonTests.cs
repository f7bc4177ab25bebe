using System.Net;
using Microsoft.AspNetCore.Http;
using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.IntegrationTests.Web.SignIn;

/// <summary>People whom the issuer knows and we do not let in, and an issuer that does not answer.</summary>
public sealed class RefusedPersonTests
{
    [Fact]
    public async Task A_person_without_a_role_reads_why_and_gets_no_account()
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.Person["roles"] = new[] { "okänd-roll", "SV-KANSLI" };
        var page = await visit.SignIn();
        Assert.Equal((HttpStatusCode.Forbidden, "Du har inte tillgång till Samverkan"), (page.Status, page.Texts("h1").Single()));
        Assert.Contains("Provhuset", page.Texts(".lead").Single(), StringComparison.Ordinal);
        Assert.Empty(visit.App.Users.All());
        Assert.Equal(["Inloggningstjänst | Ingen roll"], visit.Failures);
    }

    [Fact]
    public async Task A_person_who_loses_the_role_loses_the_sessions_too()
    {
        await using var visit = await ExternalVisit.StartAsync();
        await visit.SignIn();
        Assert.Equal(HttpStatusCode.OK, (await visit.Browser.Open("/")).Status);
        visit.Issuer.Person.Remove("roles");
        Assert.Equal(HttpStatusCode.Forbidden, (await visit.SignIn()).Status);
        Assert.Equal(HttpStatusCode.Found, (await visit.Browser.Open("/")).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Team Norr|Team Söder")]
    public async Task A_team_member_needs_one_team(string? teams)
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.Person["roles"] = "sv-team";
        if (teams is not null)
        {
            visit.Issuer.Person["team"] = teams.Split('|');
        }

        var page = await visit.SignIn();
        Assert.Equal((HttpStatusCode.Forbidden, "Ditt team saknas"), (page.Status, page.Texts("h1").Single()));
    }

    [Fact]
    public async Task A_closed_account_stays_closed()
    {
        await using var visit = await ExternalVisit.StartAsync();
        await visit.SignIn();
        visit.App.Change(visit.App.Users.All().Single().Id, account => account with { IsActive = false });
        var page = await visit.SignIn();
        Assert.Equal((HttpStatusCode.Forbidden, "Kontot är stängt"), (page.Status, page.Texts("h1").Single()));
        Assert.False(visit.App.Users.All().Single().IsActive);
    }

    [Fact]
    public async Task An_e_mail_address_gives_nobody_the_account_of_another()
    {
        await using var visit = await ExternalVisit.StartAsync();
        var owner = visit.App.AddAccount(Role.Administrator);
        visit.Issuer.Person["email"] = owner.Email.ToUpperInvariant();
        var page = await visit.SignIn();
        Assert.Equal((HttpStatusCode.Forbidden, "Din e-postadress används redan"), (page.Status, page.Texts("h1").Single()));
        Assert.Null(visit.App.Users.All().Single().ExternalSubject);
    }

    [Fact]
    public async Task A_new_address_that_another_has_is_left_out_and_the_person_still_comes_in()
    {
        await using var visit = await ExternalVisit.StartAsync();
        await visit.SignIn();
        visit.Issuer.Person["email"] = visit.App.AddAccount(Role.Reader).Email;
        Assert.Equal("/", (await visit.SignIn()).Location);
        Assert.Equal("ester@exempel.invalid", visit.App.Users.FindByExternal(visit.Issuer.Address, "person-1")!.Email);
    }

    [Fact]
    public async Task A_person_who_changes_their_mind_at_the_issuer_can_start_over()
    {
        await using var visit = await ExternalVisit.StartAsync();
        var answer = ExternalVisit.With(ExternalVisit.With(await visit.ToIssuer(), "code", null), "error", "access_denied");
        var page = await visit.Browser.Open(answer);
        Assert.Equal((HttpStatusCode.BadRequest, "Inloggningen avbröts"), (page.Status, page.Texts("h1").Single()));
        Assert.Equal("/logga-in", page.Document.QuerySelector("a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_issuer_that_is_down_is_told_in_Swedish_at_both_ends_of_the_way()
    {
        await using var visit = await ExternalVisit.StartAsync();
        var answer = await visit.ToIssuer();
        await visit.Issuer.StopAsync();
        AssertDown(await visit.Browser.Open(answer));
        await using var other = await ExternalVisit.StartAsync();
        await other.Issuer.StopAsync();
        AssertDown(await other.Browser.Open("/logga-in/extern"));
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.Open("/utloggad")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.Open("/logga-in")).Status);
    }

    [Theory]
    [InlineData(500, "text/plain", "fel")]
    [InlineData(200, "text/html", "<p>Inte JSON</p>")]
    [InlineData(302, "text/plain", "")]
    public async Task An_issuer_that_answers_nonsense_counts_as_down(int status, string type, string content)
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.TokenFault = () => Results.Content(content, type, statusCode: status);
        AssertDown(await visit.SignIn());
    }

    [Fact]
    public async Task A_token_answer_without_a_token_lets_nobody_in()
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.TokenFault = () => Results.Json(new { access_token = "biljett", token_type = "Bearer" });
        Assert.Equal(HttpStatusCode.BadRequest, (await visit.SignIn()).Status);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_to_the_log_and_not_to_the_person()
    {
        await using var visit = await ExternalVisit.StartAsync(settings => settings.OpenIdConnect.ClientSecret = "fel");
        var page = await visit.SignIn();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.DoesNotContain("ClientSecret", page.Html, StringComparison.Ordinal);
        Assert.Contains(visit.App.Logs.All, line => line.Contains("ClientSecret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("issuer", "https://annan.exempel.invalid")]
    [InlineData("token_endpoint", "http://annan.exempel.invalid/token")]
    [InlineData("authorization_endpoint", "http://annan.exempel.invalid/authorize")]
    [InlineData("end_session_endpoint", "javascript:alert(1)")]
    public async Task An_issuer_that_points_elsewhere_or_to_unsafe_addresses_is_not_used(string name, string value)
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.Metadata = metadata => metadata[name] = value;
        AssertDown(await visit.Browser.Open("/logga-in/extern"));
        visit.Issuer.Metadata = _ => { };
        Assert.Equal("/", (await visit.SignIn()).Location);
    }

    private static void AssertDown(WebPage page)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.StartsWith("Inloggningen med Provhuset fungerar inte just nu.", page.Texts(".lead").Single(), StringComparison.Ordinal);
    }
}
