using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>Changes the code that the person came back with into a token (RFC 6749, 4.1.3).</summary>
internal sealed class TokenRequest(WebSettings settings, IssuerAddresses addresses, IssuerHttp http)
{
    private const string Basic = "client_secret_basic";

    private OpenIdConnectSettings Issuer => settings.OpenIdConnect;

    /// <summary>Asks the issuer.</summary>
    /// <returns>The tokens; null when the issuer refuses the code, such as one that has been used.</returns>
    /// <exception cref="UnavailableException">The issuer does not answer, or not with what it should.</exception>
    /// <exception cref="MisconfiguredException">The issuer does not know us by this id and secret.</exception>
    public async Task<OpenIdConnectMessage?> SendAsync(OpenIdConnectConfiguration issuer, string code, string verifier, CancellationToken cancellation)
    {
        try
        {
            using var request = Make(issuer, code, verifier);
            using var answer = await http.Client.SendAsync(request, cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => new OpenIdConnectMessage(await answer.Content.ReadAsStringAsync(cancellation)),
                HttpStatusCode.BadRequest => null,
                HttpStatusCode.Unauthorized => throw new MisconfiguredException(
                    "inloggningstjanst-nekar", "Inloggningstjänsten känner inte igen Webb:OpenIdConnect:ClientId och ClientSecret. Rätta dem och starta igen."),
                _ => throw IssuerMetadata.Silent(Issuer, new HttpRequestException($"The token endpoint answered {(int)answer.StatusCode}.")),
            };
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException or ArgumentException
            || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw IssuerMetadata.Silent(Issuer, error);
        }
    }

    private HttpRequestMessage Make(OpenIdConnectConfiguration issuer, string code, string verifier)
    {
        Dictionary<string, string> fields = new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = addresses.Answer,
            ["code_verifier"] = verifier,
            ["client_id"] = Issuer.ClientId,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, issuer.TokenEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        // An issuer that does not say takes the secret in the header (OpenID Connect Discovery 1.0, 3), which keeps it out of more logs.
        if (issuer.TokenEndpointAuthMethodsSupported.Count == 0 || issuer.TokenEndpointAuthMethodsSupported.Contains(Basic))
        {
            var pair = $"{WebUtility.UrlEncode(Issuer.ClientId)}:{WebUtility.UrlEncode(Issuer.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }
        else
        {
            fields["client_secret"] = Issuer.ClientSecret;
        }

        request.Content = new FormUrlEncodedContent(fields);
        return request;
    }
}
