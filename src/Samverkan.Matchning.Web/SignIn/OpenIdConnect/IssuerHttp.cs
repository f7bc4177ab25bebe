namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>
/// The way to the issuer. People wait for the answers, so they must come soon; and redirects are not followed, because the secret and the
/// keys are for the address that was configured and no other.
/// </summary>
internal sealed class IssuerHttp : IDisposable
{
    private const int MaxAnswer = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection is kept, so that a moved issuer is found.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The client.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = ConnectionLifetime })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = MaxAnswer,
    };

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
