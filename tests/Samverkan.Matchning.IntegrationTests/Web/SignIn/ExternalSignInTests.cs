using System.Net;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;

namespace Samverkan.Matchning.IntegrationTests.Web.SignIn;

/// <summary>Sign-in through an issuer when both ends do as they should.</summary>
public sealed class ExternalSignInTests
{
    [Fact]
    public async Task A_person_from_the_issuer_gets_an_account_and_comes_to_the_page_they_wanted()
    {
        await using var visit = await ExternalVisit.StartAsync();
        var form = new Uri((await visit.Browser.Open("/sok?q=läs")).Location!).PathAndQuery;
        var link = (await visit.Browser.Open(form)).Document.QuerySelector("a.button")!;
        Assert.Equal("Logga in med Provhuset", link.TextContent);
        var back = await visit.SignIn(link.GetAttribute("href")!);
        Assert.Equal("/sok?q=läs", Uri.UnescapeDataString(back.Location!));
        Assert.Contains("Ester Exempel", (await visit.Browser.Open("/")).Texts("h1").Single(), StringComparison.Ordinal);
        var account = visit.App.Users.FindByExternal(visit.Issuer.Address, "person-1")!;
        Assert.Equal((Role.Kansli, "ester@exempel.invalid", null), (account.Role, account.Email, account.PasswordHash));
        Assert.Equal(["Skapat av inloggningstjänsten | Roll: kansli"], visit.Facts(AuditAction.AccountChanged));
        Assert.Equal(["Inloggningstjänst"], visit.Facts(AuditAction.SignedIn));
    }

    [Fact]
    public async Task The_second_sign_in_finds_the_account_of_the_first_and_the_role_of_the_issuer_wins()
    {
        await using var visit = await ExternalVisit.StartAsync();
        await visit.SignIn();
        var first = visit.App.Users.All().Single();
        visit.App.Change(first.Id, account => account with { Role = Role.Administrator });
        (visit.Issuer.Person["roles"], visit.Issuer.Person["team"], visit.Issuer.Person["name"]) = ("sv-team", "Team Söder", "Ester Omdöpt");
        await visit.SignIn();
        var second = visit.App.Users.All().Single();
        Assert.Equal((first.Id, Role.Team, "Team Söder", "Ester Omdöpt"), (second.Id, second.Role, second.Team, second.Name));
        Assert.NotEqual(first.Stamp, second.Stamp);
        Assert.Contains("Ändrat av inloggningstjänsten | Roll: administrator → team", visit.Facts(AuditAction.AccountChanged));
    }

    [Fact]
    public async Task Of_several_roles_the_first_in_the_configuration_is_taken()
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.Person["roles"] = new[] { "sv-kansli", "sv-admin" };
        await visit.SignIn();
        Assert.Equal(Role.Administrator, visit.App.Users.All().Single().Role);
    }

    [Fact]
    public async Task A_team_is_translated_when_the_configuration_says_how()
    {
        await using var visit = await ExternalVisit.StartAsync(settings => settings.OpenIdConnect.Teams.Add(new() { Value = "grupp-17", Team = "Team Norr" }));
        (visit.Issuer.Person["roles"], visit.Issuer.Person["team"]) = ("sv-team", new[] { "grupp-1", "grupp-17" });
        await visit.SignIn();
        Assert.Equal("Team Norr", visit.App.Users.All().Single().Team);
    }

    [Fact]
    public async Task An_issuer_that_wants_the_secret_in_the_form_gets_it_there()
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.Metadata = metadata => metadata["token_endpoint_auth_methods_supported"] = new[] { "client_secret_post" };
        Assert.Equal("/", (await visit.SignIn()).Location);
    }

    [Fact]
    public async Task New_keys_at_the_issuer_turn_nobody_away()
    {
        await using var visit = await ExternalVisit.StartAsync();
        await visit.SignIn();
        visit.Issuer.RollKey();
        Assert.Equal("/", (await visit.SignIn()).Location);
        Assert.Equal(2, visit.Issuer.Asked["jwks"]);
    }

    [Fact]
    public async Task Unknown_keys_make_us_ask_again_once_a_minute_at_most()
    {
        var clock = new MovedClock();
        await using var visit = await ExternalVisit.StartAsync(clock: clock);
        using var stranger = System.Security.Cryptography.RSA.Create(2048);
        visit.Issuer.Draft = token => token.Key = new(stranger) { KeyId = "okänd" };
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await visit.SignIn()).Status);
        }

        Assert.Equal(2, visit.Issuer.Asked["jwks"]);
        clock.Move(TimeSpan.FromMinutes(2));
        await visit.SignIn();
        Assert.Equal(3, visit.Issuer.Asked["jwks"]);
    }

    [Fact]
    public async Task Signing_out_ends_our_session_and_offers_to_end_the_issuers()
    {
        await using var visit = await ExternalVisit.StartAsync();
        await visit.SignIn();
        var page = await visit.Browser.Open((await visit.Browser.Submit("/logga-ut")).Location!);
        Assert.Equal(
            $"{visit.Issuer.Address}/logout?client_id=samverkan&post_logout_redirect_uri=http%3A%2F%2Flocalhost%2Flogga-in",
            page.Document.QuerySelector("a.button")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Found, (await visit.Browser.Open("/")).Status);
    }

    [Fact]
    public async Task An_issuer_without_a_page_for_signing_out_gets_no_link()
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.Metadata = metadata => metadata.Remove("end_session_endpoint");
        Assert.Empty((await visit.Browser.Open("/utloggad")).Texts("a.button"));
    }

    [Fact]
    public async Task With_local_sign_in_off_no_password_is_asked_for_or_taken()
    {
        await using var visit = await ExternalVisit.StartAsync(settings => settings.LocalSignIn = false);
        var page = await visit.Browser.Open("/logga-in");
        Assert.Empty(page.Texts("form"));
        Assert.Single(page.Texts("a.button"));
        var account = visit.App.AddAccount(Role.Kansli);
        var token = (await visit.Browser.Open("/forsta-administratoren")).Document.QuerySelector("input[name=__RequestVerificationToken]");
        Assert.Null(token); // there is no form left to post a password from
        Assert.NotEqual(HttpStatusCode.Found, (await visit.Browser.Post("/logga-in", ("Email", account.Email), ("Password", WebApp.Password))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visit.Browser.Open("/forsta-administratoren?nyckel=x")).Status);
        Assert.Equal("/", (await visit.SignIn()).Location);
        Assert.Equal(HttpStatusCode.OK, (await visit.Browser.Open("/")).Status);
    }
}
