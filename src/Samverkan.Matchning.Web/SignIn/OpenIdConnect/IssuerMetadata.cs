using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>
/// What the issuer says of itself: its endpoints and keys. Read at the first sign-in and again twice a day. When a token is signed with an
/// unknown key the issuer has changed keys: then a new manager is made, because the old one would renew in the background and turn away
/// the person who is waiting.
/// </summary>
internal sealed class IssuerMetadata(OpenIdConnectSettings settings, IssuerHttp http, TimeProvider clock)
{
    /// <summary>So often an unknown key may make us ask again; a stream of bad tokens must not become a stream of requests.</summary>
    private static readonly TimeSpan RenewalPause = TimeSpan.FromMinutes(1);

    private readonly Lock _renewal = new();
    private DateTimeOffset _renewed = DateTimeOffset.MinValue;
    private ConfigurationManager<OpenIdConnectConfiguration> _manager = NewManager(settings, http);

    /// <summary>What it says.</summary>
    /// <exception cref="UnavailableException">The issuer does not answer, or says what cannot be used.</exception>
    public async Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken cancellation) => await ReadAsync(_manager, cancellation);

    /// <summary>What it says now; null when it was asked just now.</summary>
    /// <exception cref="UnavailableException">The issuer does not answer, or says what cannot be used.</exception>
    public async Task<OpenIdConnectConfiguration?> RenewAsync(CancellationToken cancellation)
    {
        lock (_renewal)
        {
            if (clock.GetUtcNow() - _renewed < RenewalPause)
            {
                return null;
            }

            _renewed = clock.GetUtcNow();
        }

        var manager = NewManager(settings, http);
        var renewed = await ReadAsync(manager, cancellation);
        _manager = manager;
        return renewed;
    }

    private static ConfigurationManager<OpenIdConnectConfiguration> NewManager(OpenIdConnectSettings settings, IssuerHttp http)
    {
        // The settings are checked at start: an authority that is not https is on this computer.
        var isHttps = settings.Authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        var documents = new HttpDocumentRetriever(http.Client) { RequireHttps = isHttps, SendAdditionalHeaderData = false };
        return new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{settings.Authority.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), documents, new IssuerCheck(settings));
    }

    private async Task<OpenIdConnectConfiguration> ReadAsync(ConfigurationManager<OpenIdConnectConfiguration> manager, CancellationToken cancellation)
    {
        try
        {
            return await manager.GetConfigurationAsync(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            throw Silent(settings, error);
        }
    }

    /// <summary>The error that people meet when the issuer does not answer as it should.</summary>
    public static UnavailableException Silent(OpenIdConnectSettings settings, Exception? error) => new(
        "inloggningstjanst-nere", $"Inloggningen med {settings.DisplayName} fungerar inte just nu. Försök igen om en stund. Kontakta er it-support om det inte hjälper.", error);
}
