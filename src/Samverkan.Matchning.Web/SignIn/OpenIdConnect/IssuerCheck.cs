using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>
/// Whether what the issuer says of itself can be used: it has to be the issuer that was configured (OpenID Connect Discovery 1.0, 4.3),
/// and everything it points to has to be as safe as itself.
/// </summary>
internal sealed class IssuerCheck(OpenIdConnectSettings settings) : IConfigurationValidator<OpenIdConnectConfiguration>
{
    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
    {
        var fault = configuration.Issuer?.TrimEnd('/') != settings.Authority.TrimEnd('/') ? "the issuer is another than Authority"
            : !IsSafe(configuration.AuthorizationEndpoint) ? "authorization_endpoint is not https"
            : !IsSafe(configuration.TokenEndpoint) ? "token_endpoint is not https"
            : !IsSafe(configuration.JwksUri) ? "jwks_uri is not https"
            : configuration.EndSessionEndpoint is { Length: > 0 } end && !IsSafe(end) ? "end_session_endpoint is not https"
            : configuration.SigningKeys.Count == 0 ? "there are no signing keys"
            : null;
        return new ConfigurationValidationResult { Succeeded = fault is null, ErrorMessage = fault ?? "" };
    }

    /// <summary>Endpoints may have a query; apart from that they keep the rule of Authority.</summary>
    private static bool IsSafe(string? address) => OpenIdConnectCheck.IsSafe(address?.Split('?')[0]);
}
