using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>Sign-in through an issuer put together.</summary>
internal static class OpenIdConnectServices
{
    public static void AddOpenIdConnect(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings.OpenIdConnect);
        services.AddSingleton<IssuerHttp>();
        services.AddSingleton<IssuerMetadata>();
        services.AddSingleton<IssuerAddresses>();
        services.AddSingleton<PendingCookie>();
        services.AddSingleton<TokenRequest>();
        services.AddSingleton<IdTokenCheck>();
        services.AddSingleton<ExternalAccounts>();
        services.AddSingleton<ExternalSignIn>();
    }
}
