using System.Net;
using System.Security.Cryptography;
using Samverkan.Matchning.Cases.Audit;

namespace Samverkan.Matchning.IntegrationTests.Web.SignIn;

/// <summary>Sign-in through an issuer when somebody cheats. Nobody is let in, no account is made, and the log has a row.</summary>
public sealed class ForgedSignInTests
{
    /// <summary>Ways to spoil a token that is otherwise good.</summary>
    private static readonly Dictionary<string, Action<TokenDraft>> Forgeries = new()
    {
        ["nonce of another sign-in"] = token => token.Claims["nonce"] = "en annan",
        ["no nonce"] = token => token.Claims.Remove("nonce"),
        ["for another service"] = token => token.Claims["aud"] = "annan-tjänst",
        ["for others too and made for another"] = token => (token.Claims["aud"], token.Claims["azp"]) = (new[] { LocalIssuer.ClientId, "annan" }, "annan"),
        ["for others too without saying who asked"] = token => token.Claims["aud"] = new[] { LocalIssuer.ClientId, "annan" },
        ["another issuer"] = token => token.Claims["iss"] = "https://annan.exempel.invalid",
        ["expired"] = token => token.Claims["exp"] = DateTimeOffset.UtcNow.AddMinutes(-5).ToUnixTimeSeconds(),
        ["never expires"] = token => token.Claims.Remove("exp"),
        ["not valid yet"] = token => token.Claims["nbf"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
        ["no subject"] = token => token.Claims.Remove("sub"),
        ["unsigned"] = token => (token.Algorithm, token.Sign) = ("none", _ => []),
        ["signature left out"] = token => token.Sign = _ => [],
        ["signature of something else"] = token => token.Sign = bytes => token.Key.Rsa.SignData([.. bytes, 1], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ["public key as shared secret"] = token => (token.Algorithm, token.Sign) = ("HS256", bytes => HMACSHA256.HashData(token.Key.Rsa.ExportSubjectPublicKeyInfo(), bytes)),
        ["client secret as shared secret"] = token => (token.Algorithm, token.Sign) = ("HS256", bytes => HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(LocalIssuer.ClientSecret), bytes)),
        ["access token of another"] = token => token.Claims["at_hash"] = TokenDraft.HalfHash("annan biljett"),
        ["code of another"] = token => token.Claims["c_hash"] = TokenDraft.HalfHash("annan kod"),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_forged_token_lets_nobody_in(string forgery)
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.Draft = Forgeries[forgery];
        await AssertRefused(visit, await visit.SignIn(), "Inloggningen godtogs inte", "Beviset från inloggningstjänsten godtogs inte");

        // The same sign-in without the forgery is good, so it was the forgery that was refused.
        visit.Issuer.Draft = _ => { };
        Assert.Equal("/", (await visit.SignIn()).Location);
    }

    [Fact]
    public async Task A_token_with_the_right_code_hash_is_good()
    {
        await using var visit = await ExternalVisit.StartAsync();
        visit.Issuer.Draft = token => token.Claims["c_hash"] = TokenDraft.HalfHash(token.Code);
        Assert.Equal("/", (await visit.SignIn()).Location);
    }

    [Theory]
    [InlineData("annat")]
    [InlineData(null)]
    public async Task An_answer_with_another_state_lets_nobody_in_and_the_code_is_not_used(string? state)
    {
        await using var visit = await ExternalVisit.StartAsync();
        var answer = await visit.ToIssuer();
        await AssertRefused(visit, await visit.Browser.Open(ExternalVisit.With(answer, "state", state)), "Inloggningen tog för lång tid", "påbörjad");
        Assert.False(visit.Issuer.Asked.ContainsKey("token"));
    }

    [Fact]
    public async Task An_answer_in_a_browser_that_began_nothing_lets_nobody_in()
    {
        await using var visit = await ExternalVisit.StartAsync();
        var answer = await visit.ToIssuer();
        using var victim = visit.App.Browser();
        Assert.Equal(HttpStatusCode.BadRequest, (await victim.Open(answer)).Status);
        Assert.Equal(HttpStatusCode.Found, (await victim.Open("/")).Status);
    }

    [Fact]
    public async Task An_answer_is_good_once()
    {
        await using var visit = await ExternalVisit.StartAsync();
        var answer = await visit.ToIssuer();
        Assert.Equal("/", (await visit.Browser.Open(answer)).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await visit.Browser.Open(answer)).Status);
    }

    [Fact]
    public async Task A_code_that_has_been_used_is_refused_in_a_sign_in_of_its_own()
    {
        await using var visit = await ExternalVisit.StartAsync();
        var used = await visit.ToIssuer();
        await visit.Browser.Open(used);
        await visit.Browser.Submit("/logga-ut");
        var code = System.Web.HttpUtility.ParseQueryString(new Uri(used).Query)["code"];
        var page = await visit.Browser.Open(ExternalVisit.With(await visit.ToIssuer(), "code", code));
        Assert.Equal("Inloggningen godtogs inte", page.Texts("h1").Single());
        Assert.Equal(HttpStatusCode.Found, (await visit.Browser.Open("/")).Status);
    }

    [Fact]
    public async Task A_stolen_code_is_worth_nothing_without_the_verifier_of_its_own_sign_in()
    {
        await using var visit = await ExternalVisit.StartAsync();
        var stolen = System.Web.HttpUtility.ParseQueryString(new Uri(await visit.ToIssuer()).Query)["code"];
        using var thief = visit.App.Browser();
        var own = new Uri((await thief.Open("/logga-in/extern")).Location!);
        var state = System.Web.HttpUtility.ParseQueryString(own.Query)["state"];
        var page = await thief.Open($"/logga-in/extern/svar?code={stolen}&state={state}&iss={Uri.EscapeDataString(visit.Issuer.Address)}");
        await AssertRefused(visit, page, "Inloggningen godtogs inte", "godtogs inte");
        Assert.Equal(1, visit.Issuer.Asked["token"]);
    }

    [Theory]
    [InlineData("https://annan.exempel.invalid")]
    [InlineData(null)]
    public async Task An_answer_that_names_another_issuer_or_none_is_refused(string? issuer)
    {
        await using var visit = await ExternalVisit.StartAsync();
        await AssertRefused(visit, await visit.Browser.Open(ExternalVisit.With(await visit.ToIssuer(), "iss", issuer)), "Inloggningen godtogs inte", "godtogs inte");
        Assert.False(visit.Issuer.Asked.ContainsKey("token"));
    }

    [Fact]
    public async Task A_sign_in_that_took_too_long_starts_over()
    {
        var clock = new MovedClock();
        await using var visit = await ExternalVisit.StartAsync(clock: clock);
        var answer = await visit.ToIssuer();
        clock.Move(TimeSpan.FromMinutes(16));
        await AssertRefused(visit, await visit.Browser.Open(answer), "Inloggningen tog för lång tid", "påbörjad");
    }

    [Theory]
    [InlineData("//ond.exempel/")]
    [InlineData("https://ond.exempel/")]
    [InlineData("/\\ond.exempel")]
    public async Task Nobody_is_led_to_another_site_after_signing_in(string address)
    {
        await using var visit = await ExternalVisit.StartAsync();
        Assert.Equal("/", (await visit.SignIn($"/logga-in/extern?retur={Uri.EscapeDataString(address)}")).Location);
    }

    [Fact]
    public async Task No_code_token_or_secret_is_logged()
    {
        await using var visit = await ExternalVisit.StartAsync();
        var written = "";
        visit.Issuer.Draft = token =>
        {
            token.Claims["nonce"] = "en annan";
            written = token.Write();
        };
        var answer = await visit.ToIssuer();
        await visit.Browser.Open(answer);
        var code = System.Web.HttpUtility.ParseQueryString(new Uri(answer).Query)["code"]!;
        Assert.Contains(visit.App.Logs.All, line => line.Contains("issuer was not accepted", StringComparison.Ordinal));
        Assert.All(visit.App.Logs.All, line => Assert.All(
            [code, written, written.Split('.')[2], LocalIssuer.ClientSecret, "ester@exempel.invalid"], secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal)));
    }

    private static async Task AssertRefused(ExternalVisit visit, WebPage page, string heading, string logged)
    {
        Assert.Equal((HttpStatusCode.BadRequest, heading), (page.Status, page.Texts("h1").Single()));
        Assert.Equal(HttpStatusCode.Found, (await visit.Browser.Open("/")).Status);
        Assert.Empty(visit.App.Users.All());
        Assert.Contains(logged, visit.Failures.Single(), StringComparison.Ordinal);
        Assert.Empty(visit.Facts(AuditAction.SignedIn));
    }
}
