using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Samverkan.Matchning.Cases.Users;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>
/// The session: a cookie that names an account and carries its stamp. The account is read anew for each request, so that a changed role,
/// a closed account or a log-out holds from the next click on, whatever the cookie says.
/// </summary>
internal sealed class SessionCookie(IUserStore users, WebSettings settings, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>Scheme of the session.</summary>
    public const string Scheme = "session";

    private const string Stamp = "stamp";
    private const string Started = "started";

    /// <summary>Whose session the request belongs to, as the account is now; null for nobody's.</summary>
    public UserAccount? Account { get; private set; }

    /// <summary>Starts a session.</summary>
    public async Task StartAsync(HttpContext context, UserAccount account)
    {
        await context.SignOutAsync(SignInServices.HalfWay);
        var properties = new AuthenticationProperties
        {
            Items =
            {
                [Stamp] = account.Stamp,
                [Started] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            },
        };
        await context.SignInAsync(Scheme, new(account.Actor.ToIdentity(Scheme)), properties);
    }

    /// <summary>Remembers, for a few minutes, who has given the right password and has yet to give the code.</summary>
    public static async Task StartHalfWayAsync(HttpContext context, UserAccount account)
    {
        var properties = new AuthenticationProperties { Items = { [Stamp] = account.Stamp } };
        await context.SignInAsync(SignInServices.HalfWay, new(account.Actor.ToIdentity(SignInServices.HalfWay)), properties);
    }

    /// <summary>Who has given the right password and has yet to give the code; null for nobody.</summary>
    public static async Task<(Guid UserId, string Stamp)?> HalfWayAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(SignInServices.HalfWay);
        return result.Principal?.ActorOrNull() is { } actor && result.Properties?.GetString(Stamp) is { } stamp ? (actor.UserId, stamp) : null;
    }

    /// <summary>Takes the cookies back. The sessions themselves end with the stamp.</summary>
    public static async Task EndAsync(HttpContext context)
    {
        await context.SignOutAsync(SignInServices.HalfWay);
        await context.SignOutAsync(Scheme);
    }

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var account = context.Principal?.ActorOrNull() is { } actor ? users.Find(actor.UserId) : null;
        if (account is not { IsActive: true } || (!settings.LocalSignIn && account.ExternalIssuer is null) || context.Properties.GetString(Stamp) != account.Stamp || IsTooOld(context.Properties))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        Account = account;
        context.ReplacePrincipal(new(account.Actor.ToIdentity(Scheme)));
    }

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsTooOld(AuthenticationProperties properties) =>
        !DateTimeOffset.TryParse(properties.GetString(Started), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var started)
        || clock.GetUtcNow() - started > TimeSpan.FromHours(settings.Session.AbsoluteHours);
}
