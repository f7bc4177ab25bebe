using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samverkan.Matchning.App;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.IntegrationTests.CommandLine;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.IntegrationTests.Web;

/// <summary>The whole web application in this process, with the real corpus and models and a data folder of its own.</summary>
internal sealed class WebApp : IAsyncDisposable
{
    public const string Password = "en lång mening till prov";

    private static readonly Lazy<Composition> Composition = new(() => App.Composition.Load(Repository.Corpus, Repository.Models));
    private static readonly Lazy<string> PasswordHash = new(() => new Passwords().Hash(Password));
    private readonly TemporaryFolder _data = new();
    private readonly DataStorage _storage;
    private readonly WebApplication _app;

    private WebApp(Action<WebSettings>? configure, TimeProvider? clock, Action<WebApplication>? map)
    {
        _storage = new DataStorage(_data.Path, TimeProvider.System);
        _app = WebHost.Create(
            settings =>
            {
                settings.DataFolder = _data.Path;
                settings.Limits.RequestsAMinute = settings.Limits.SignInsAMinute = 10_000;
                configure?.Invoke(settings);
            },
            ports =>
            {
                ServedPorts.Add(ports, Composition.Value, _storage, () => { });
            },
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders().AddProvider(Logs);
                if (clock is not null)
                {
                    builder.Services.AddSingleton(clock);
                }
            });
        _app.MapGet("/prov/oskyddad", () => "aldrig");
        map?.Invoke(_app);
    }

    /// <summary>What the application has logged.</summary>
    public LogLines Logs { get; } = new();

    public IUserStore Users => _app.Services.GetRequiredService<IUserStore>();

    public IEnumerable<RouteEndpoint> Endpoints => _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public IServiceProvider Services => _app.Services;

    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="configure">Settings that differ.</param>
    /// <param name="clock">Another clock than the system's.</param>
    /// <param name="map">More endpoints.</param>
    public static async Task<WebApp> StartAsync(Action<WebSettings>? configure = null, TimeProvider? clock = null, Action<WebApplication>? map = null)
    {
        var app = new WebApp(configure, clock, map);
        await app._app.StartAsync();
        return app;
    }

    /// <summary>A browser that nobody has signed in with.</summary>
    public WebBrowser Browser(string address = "http://localhost/") =>
        new(new HttpClient(new CookieHandler(_app.GetTestServer().CreateHandler(), new CookieContainer())) { BaseAddress = new Uri(address) });

    /// <summary>Adds an account that signs in with <see cref="Password"/>.</summary>
    public UserAccount AddAccount(Role role, string? name = null)
    {
        var id = Guid.CreateVersion7();
        var account = new UserAccount
        {
            Id = id,
            Name = name ?? $"{role.Label()} Provsson",
            Email = $"{role.Slug()}-{id:N}@exempel.invalid",
            Role = role,
            Team = role == Role.Team ? "Team Norr" : null,
            PasswordHash = PasswordHash.Value,
            Stamp = AccountWriter.NewStamp(),
        };
        Users.Add(account, Entry(account));
        return account;
    }

    /// <summary>Changes an account as an administrator would.</summary>
    public void Change(Guid id, Func<UserAccount, UserAccount> change) => Users.Update(change(Users.Find(id)!), Entry(Users.Find(id)!));

    /// <summary>A browser where a person with a role has signed in through the page.</summary>
    public async Task<WebBrowser> LogInAs(Role role) => await LogInAs(AddAccount(role));

    /// <summary>A browser where a person has signed in through the page.</summary>
    public async Task<WebBrowser> LogInAs(UserAccount account)
    {
        var browser = Browser();
        var answer = await browser.Submit("/logga-in", ("Email", account.Email), ("Password", Password));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return browser;
    }

    private static AuditEntry Entry(UserAccount account) => AuditEntry.Of(AuditAction.AccountChanged, Actor.Service, TimeProvider.System, null, UserAccount.Kind, account.Id, "Prov");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _storage.Dispose();
        _data.Dispose();
    }
}
