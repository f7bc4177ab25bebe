using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Web;

namespace Samverkan.Matchning.IntegrationTests.Web.SignIn;

/// <summary>An issuer, an application that trusts it, and a browser between them.</summary>
internal sealed class ExternalVisit : IAsyncDisposable
{
    private readonly HttpClient _outside = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private ExternalVisit(LocalIssuer issuer, WebApp app) => (Issuer, App, Browser) = (issuer, app, app.Browser());

    public LocalIssuer Issuer { get; }

    public WebApp App { get; }

    public WebBrowser Browser { get; }

    /// <summary>What the audit log says of failed sign-ins.</summary>
    public IReadOnlyList<string> Failures => Facts(AuditAction.SignInFailed);

    public static async Task<ExternalVisit> StartAsync(Action<WebSettings>? configure = null, TimeProvider? clock = null)
    {
        var issuer = await LocalIssuer.StartAsync();
        var app = await WebApp.StartAsync(
            settings =>
            {
                settings.PublicAddress = new Uri("http://localhost/");
                var trusted = settings.OpenIdConnect;
                (trusted.Authority, trusted.ClientId, trusted.ClientSecret, trusted.DisplayName) = (issuer.Address, LocalIssuer.ClientId, LocalIssuer.ClientSecret, "Provhuset");
                trusted.Roles.Add(new() { Value = "sv-admin", Role = "administrator" });
                trusted.Roles.Add(new() { Value = "sv-kansli", Role = "kansli" });
                trusted.Roles.Add(new() { Value = "sv-team", Role = "team" });
                configure?.Invoke(settings);
            },
            clock);
        return new ExternalVisit(issuer, app);
    }

    /// <summary>Goes to the issuer and signs in there.</summary>
    /// <param name="start">The page of ours that it begins on.</param>
    /// <returns>The address that the issuer sends the person back to.</returns>
    public async Task<string> ToIssuer(string start = "/logga-in/extern")
    {
        var away = await Browser.Open(start);
        Assert.Equal(HttpStatusCode.Found, away.Status);
        using var answer = await _outside.GetAsync(new Uri(away.Location!));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.AbsoluteUri;
    }

    /// <summary>Goes to the issuer, signs in and comes back.</summary>
    public async Task<WebPage> SignIn(string start = "/logga-in/extern") => await Browser.Open(await ToIssuer(start));

    /// <summary>An address with one of its parameters changed.</summary>
    public static string With(string address, string name, string? value)
    {
        var uri = new Uri(address);
        var query = QueryHelpers.ParseQuery(uri.Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query[name] = value;
        return QueryHelpers.AddQueryString(uri.GetLeftPart(UriPartial.Path), query.Where(pair => pair.Value is not null));
    }

    public IReadOnlyList<string> Facts(AuditAction action) =>
        [.. App.Service<IAuditLog>().All().Where(row => row.Entry.Action == action).Select(row => string.Join(" | ", row.Entry.Facts))];

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        _outside.Dispose();
        await App.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
