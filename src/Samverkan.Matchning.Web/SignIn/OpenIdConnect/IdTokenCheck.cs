using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>
/// Whether an id token is the issuer's, for us, for this sign-in and still valid (OpenID Connect Core 1.0, 3.1.3.7). Only signatures that
/// need the issuer's private key count: never "none", and never a shared secret, which could be anybody's.
/// </summary>
internal sealed class IdTokenCheck(WebSettings settings, IssuerMetadata metadata)
{
    /// <summary>How much two clocks may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Checks it.</summary>
    /// <param name="issuer">What the issuer says of itself.</param>
    /// <param name="tokens">The issuer's answer.</param>
    /// <param name="code">The code that gave it.</param>
    /// <param name="nonce">The nonce of this sign-in.</param>
    /// <param name="cancellation">Stops waiting for new keys.</param>
    /// <returns>The token; or why it is refused, for the log.</returns>
    public async Task<(JsonWebToken? Token, Exception? Fault)> CheckAsync(
        OpenIdConnectConfiguration issuer, OpenIdConnectMessage tokens, string code, string nonce, CancellationToken cancellation)
    {
        var result = await ValidateAsync(issuer, tokens.IdToken);
        if (result.Exception is SecurityTokenInvalidSignatureException && await metadata.RenewAsync(cancellation) is { } renewed)
        {
            result = await ValidateAsync(renewed, tokens.IdToken);
        }

        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
        {
            return (null, result.Exception ?? new SecurityTokenException("The token is not a JSON Web Token."));
        }

        try
        {
            Protocol(token, tokens, code, nonce);
            return (token, null);
        }
        catch (OpenIdConnectProtocolException error)
        {
            return (null, error);
        }
    }

    private async Task<TokenValidationResult> ValidateAsync(OpenIdConnectConfiguration issuer, string? idToken) =>
        await new JsonWebTokenHandler().ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ValidIssuer = issuer.Issuer,
            ValidAudience = settings.OpenIdConnect.ClientId,
            IssuerSigningKeys = issuer.SigningKeys,
            ValidAlgorithms = Algorithms,
            ClockSkew = Skew,
        });

    /// <summary>Nonce, azp, at_hash and c_hash; the last two only when the token has them, because the code flow does not demand them.</summary>
    private void Protocol(JsonWebToken token, OpenIdConnectMessage tokens, string code, string nonce)
    {
        var validator = new OpenIdConnectProtocolValidator
        {
            RequireTimeStampInNonce = false, // the cookie that holds the nonce has the time
            RequireStateValidation = false, // done before the code was used
            RequireAzp = token.Audiences.Skip(1).Any(),
        };
        var context = new OpenIdConnectProtocolValidationContext
        {
            ClientId = settings.OpenIdConnect.ClientId,
            Nonce = nonce,
            ProtocolMessage = tokens,
            ValidatedIdToken = JwtSecurityTokenConverter.Convert(token),
        };
        validator.ValidateTokenResponse(context);
        if (token.TryGetPayloadValue<string>("c_hash", out _))
        {
            context.ProtocolMessage = new OpenIdConnectMessage { Code = code, IdToken = tokens.IdToken };
            validator.ValidateAuthenticationResponse(context);
        }
    }
}
