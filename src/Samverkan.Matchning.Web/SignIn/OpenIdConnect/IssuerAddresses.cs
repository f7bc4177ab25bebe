using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>Where people are sent at the issuer, and where it sends them back.</summary>
internal sealed class IssuerAddresses(WebSettings settings)
{
    /// <summary>The page of ours that the issuer answers to. Registered at the issuer.</summary>
    public const string AnswerPath = "/logga-in/extern/svar";

    private OpenIdConnectSettings Issuer => settings.OpenIdConnect;

    /// <summary>The whole address that the issuer answers to.</summary>
    public string Answer => Own(AnswerPath);

    /// <summary>The issuer's page for signing in (authorization code with PKCE).</summary>
    public string SignIn(OpenIdConnectConfiguration issuer, PendingSignIn pending) => QueryHelpers.AddQueryString(issuer.AuthorizationEndpoint, new Dictionary<string, string?>
    {
        ["response_type"] = "code",
        ["client_id"] = Issuer.ClientId,
        ["redirect_uri"] = Answer,
        ["scope"] = Issuer.Scopes,
        ["state"] = pending.State,
        ["nonce"] = pending.Nonce,
        ["code_challenge"] = pending.Challenge,
        ["code_challenge_method"] = "S256",
    });

    /// <summary>
    /// The issuer's page for signing out (RP-Initiated Logout 1.0); null when it has none. It is told which service asks, and not who: the
    /// token that would tell is not kept, and the issuer knows its own session.
    /// </summary>
    public string? SignOut(OpenIdConnectConfiguration issuer) => string.IsNullOrEmpty(issuer.EndSessionEndpoint) ? null
        : QueryHelpers.AddQueryString(issuer.EndSessionEndpoint, new Dictionary<string, string?> { ["client_id"] = Issuer.ClientId, ["post_logout_redirect_uri"] = Own("/logga-in") });

    private string Own(string path) => new Uri(settings.PublicAddress!, path).AbsoluteUri;
}
