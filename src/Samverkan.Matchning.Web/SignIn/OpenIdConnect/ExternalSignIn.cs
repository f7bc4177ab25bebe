using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>How a sign-in at the issuer went: the account, or why there is none.</summary>
internal sealed record ExternalResult(UserAccount? Account, Refusal? Refusal, string? ReturnTo);

/// <summary>Signs people in through the organisation's issuer: authorization code with PKCE.</summary>
internal sealed partial class ExternalSignIn(
    WebSettings settings, IssuerMetadata metadata, IssuerAddresses addresses, PendingCookie cookie, TokenRequest request, IdTokenCheck check,
    ExternalAccounts accounts, IUserStore users, TimeProvider clock, ILogger<ExternalSignIn> logger)
{
    /// <summary>Begins a sign-in.</summary>
    /// <returns>The issuer's address to send the person to.</returns>
    /// <exception cref="UnavailableException">The issuer does not answer.</exception>
    public async Task<string> StartAsync(HttpContext context, string? returnTo)
    {
        var issuer = await metadata.ReadAsync(context.RequestAborted);
        var pending = PendingSignIn.New(returnTo, clock.GetUtcNow());
        cookie.Write(context, pending);
        return addresses.SignIn(issuer, pending);
    }

    /// <summary>Ends a sign-in with what the person brings from the issuer.</summary>
    /// <exception cref="UnavailableException">The issuer does not answer.</exception>
    public async Task<ExternalResult> FinishAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (cookie.Take(context) is not { } pending || !IsSame(query["state"].ToString(), pending.State))
        {
            return Refused(Refusal.Unknown, null, null);
        }

        var issuer = await metadata.ReadAsync(context.RequestAborted);
        var named = query["iss"].ToString();
        if ((named.Length > 0 || issuer.AuthorizationResponseIssParameterSupported) && named != issuer.Issuer)
        {
            return Refused(Refusal.NotTrusted, null, new InvalidOperationException("The answer names another issuer (RFC 9207)."));
        }

        var code = query["code"].ToString();
        if (query.ContainsKey("error") || code.Length == 0)
        {
            return Refused(Refusal.Cancelled, null, null);
        }

        if (await request.SendAsync(issuer, code, pending.Verifier, context.RequestAborted) is not { } tokens)
        {
            return Refused(Refusal.NotTrusted, null, new InvalidOperationException("The issuer refused the code."));
        }

        var (token, fault) = await check.CheckAsync(issuer, tokens, code, pending.Nonce, context.RequestAborted);
        if (token is null)
        {
            return Refused(Refusal.NotTrusted, null, fault);
        }

        var (account, refusal) = accounts.SignIn(ExternalPerson.Of(token, settings.OpenIdConnect));
        return refusal is { } why ? Refused(why, account?.Id, null) : new ExternalResult(account, null, pending.ReturnTo);
    }

    private static bool IsSame(string first, string second) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second));

    private ExternalResult Refused(Refusal refusal, Guid? account, Exception? fault)
    {
        users.Log(AuditEntry.Of(AuditAction.SignInFailed, Actor.Service, clock, null, UserAccount.Kind, account, "Inloggningstjänst", refusal.Label()));
        if (fault is not null)
        {
            NotTrusted(fault);
        }

        return new ExternalResult(null, refusal, null);
    }

    /// <summary>The library hides what is personal in its messages; a token or a code is never among them.</summary>
    [LoggerMessage(20, LogLevel.Warning, "An answer of the OpenID Connect issuer was not accepted")]
    private partial void NotTrusted(Exception fault);
}
