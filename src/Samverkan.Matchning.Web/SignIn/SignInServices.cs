using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Matchning.Web.SignIn.Keys;
using Samverkan.Matchning.Web.SignIn.OpenIdConnect;

namespace Samverkan.Matchning.Web.SignIn;

/// <summary>Sign-in put together.</summary>
internal static class SignInServices
{
    /// <summary>Scheme of the few minutes between the password and the code.</summary>
    public const string HalfWay = "halvvags";

    private static readonly TimeSpan HalfWayLifetime = TimeSpan.FromMinutes(5);

    public static void AddSignIn(this IServiceCollection services, WebSettings settings)
    {
        services.AddScoped<SessionCookie>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<TotpSecrets>();
        services.AddSingleton<AccountWriter>();
        services.AddSingleton<LocalSignIn>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<ChosenPassword>();
        services.AddOpenIdConnect(settings);
        services.AddAuthentication(SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, options =>
            {
                Secure(options.Cookie, settings, "samverkan");
                options.EventsType = typeof(SessionCookie);
                options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Session.IdleMinutes);
                options.SlidingExpiration = true;
                options.LoginPath = "/logga-in";
                options.ReturnUrlParameter = "retur";
            })
            .AddCookie(HalfWay, options =>
            {
                Secure(options.Cookie, settings, "samverkan-kod");
                options.ExpireTimeSpan = HalfWayLifetime;
                options.SlidingExpiration = false;
                options.LoginPath = "/logga-in";
            });

        // A page that declares no rule is closed to everybody, so that a forgotten rule is noticed and harms nobody.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(LeadsNowhere).Build());
        services.AddAntiforgery(options => Secure(options.Cookie, settings, "samverkan-form"));
        services.AddKeys(settings);
    }

    /// <summary>The rule of endpoints without one is also asked about addresses without an endpoint, which are to be "not found".</summary>
    private static bool LeadsNowhere(AuthorizationHandlerContext context) => context.Resource is HttpContext http && http.GetEndpoint() is null;

    /// <summary>The prefix __Host- makes browsers refuse the cookie from any other host, but they accept it over https alone.</summary>
    internal static void Secure(CookieBuilder cookie, WebSettings settings, string name)
    {
        cookie.Name = settings.IsSecure ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
