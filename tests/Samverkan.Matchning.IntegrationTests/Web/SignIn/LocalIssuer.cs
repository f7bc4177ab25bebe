using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Samverkan.Matchning.IntegrationTests.Web.SignIn;

/// <summary>
/// An OpenID Connect issuer on this computer, with a key of its own. It checks what a real one checks (client, redirect address, PKCE,
/// codes once only), and tests tell it what to do wrong.
/// </summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    public const string ClientId = "samverkan";
    public const string ClientSecret = "hemligt: med kolon & tecken";
    public const string Answer = "http://localhost/logga-in/extern/svar";

    private readonly ConcurrentDictionary<string, Grant> _grants = new();
    private readonly WebApplication _app;

    private LocalIssuer(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    public RsaSecurityKey Key { get; private set; } = NewKey();

    /// <summary>What the issuer knows of the person who signs in next.</summary>
    public Dictionary<string, object> Person { get; } = new()
    {
        ["sub"] = "person-1",
        ["name"] = "Ester Exempel",
        ["email"] = "ester@exempel.invalid",
        ["roles"] = new[] { "annat", "sv-kansli" },
    };

    /// <summary>Changes the token before it is signed.</summary>
    public Action<TokenDraft> Draft { get; set; } = _ => { };

    /// <summary>Changes what the issuer says of itself.</summary>
    public Action<Dictionary<string, object>> Metadata { get; set; } = _ => { };

    /// <summary>How the issuer answers when a code is changed into tokens; null for as it should.</summary>
    public Func<IResult>? TokenFault { get; set; }

    /// <summary>How often each of its pages was asked for.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new();

    public static async Task<LocalIssuer> StartAsync(string address = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var issuer = new LocalIssuer(builder.Build());
        issuer.Map();
        await issuer._app.StartAsync();
        issuer.Address = issuer._app.Urls.Single();
        return issuer;
    }

    /// <summary>Takes a new key; the old one is gone at once.</summary>
    public void RollKey() => Key = NewKey();

    /// <summary>Stops answering.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.CreateVersion7().ToString("N") };

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Count("metadata", () =>
        {
            Dictionary<string, object> metadata = new()
            {
                ["issuer"] = Address,
                ["authorization_endpoint"] = $"{Address}/authorize",
                ["token_endpoint"] = $"{Address}/token",
                ["jwks_uri"] = $"{Address}/jwks",
                ["end_session_endpoint"] = $"{Address}/logout",
                ["authorization_response_iss_parameter_supported"] = true,
            };
            Metadata(metadata);
            return Results.Json(metadata);
        }));
        _app.MapGet("/jwks", () => Count("jwks", () =>
        {
            var key = Key.Rsa.ExportParameters(includePrivateParameters: false);
            return Results.Json(new
            {
                keys = new[] { new { kty = "RSA", use = "sig", kid = Key.KeyId, n = WebEncoders.Base64UrlEncode(key.Modulus!), e = WebEncoders.Base64UrlEncode(key.Exponent!) } },
            });
        }));
        _app.MapGet("/authorize", (HttpRequest request) => Count("authorize", () => Authorize(request)));
        _app.MapPost("/token", (HttpRequest request) => Count("token", () => Token(request)));
    }

    private IResult Count(string page, Func<IResult> answer)
    {
        Asked.AddOrUpdate(page, 1, (_, count) => count + 1);
        return answer();
    }

    /// <summary>Signs the person in without asking, as an issuer does that already has a session.</summary>
    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["response_type"] != "code" || query["client_id"] != ClientId || query["redirect_uri"] != Answer || query["code_challenge_method"] != "S256"
            || query["code_challenge"].ToString().Length != 43 || !query["scope"].ToString().Split(' ').Contains("openid"))
        {
            return Results.BadRequest();
        }

        var code = Guid.CreateVersion7().ToString("N");
        _grants[code] = new Grant(query["code_challenge"].ToString(), query["nonce"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(Answer, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"], ["iss"] = Address }));
    }

    private IResult Token(HttpRequest request)
    {
        var form = request.Form;
        var basic = AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) ? header.Parameter : null;
        var isKnown = basic is null ? form["client_secret"] == ClientSecret
            : Encoding.UTF8.GetString(Convert.FromBase64String(basic)) == "samverkan:hemligt%3A+med+kolon+%26+tecken";
        if (!isKnown)
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        }

        if (TokenFault is not null)
        {
            return TokenFault();
        }

        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["grant_type"] != "authorization_code" || form["redirect_uri"] != Answer || !_grants.TryRemove(form["code"].ToString(), out var grant) || grant.Challenge != challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var draft = new TokenDraft(Key, form["code"].ToString(), new Dictionary<string, object>(Person)
        {
            ["iss"] = Address,
            ["aud"] = ClientId,
            ["nonce"] = grant.Nonce,
            ["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["at_hash"] = TokenDraft.HalfHash("biljett"),
        });
        Draft(draft);
        return Results.Json(new { access_token = "biljett", token_type = "Bearer", id_token = draft.Write() });
    }

    private sealed record Grant(string Challenge, string Nonce);
}
