using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Samverkan.Matchning.App;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Web;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.BrowserTests;

/// <summary>The service on a free port of this machine, with the real corpus and models, and a browser to visit it with. One for all tests of a class.</summary>
public sealed class Service : IAsyncLifetime, IDisposable
{
    internal const string Password = "en lång mening till prov";

    private static readonly Lazy<Composition> Composition = new(() => App.Composition.Load(Repository.Corpus, Repository.Models));
    private readonly string _data = Directory.CreateTempSubdirectory("samverkan-browser-").FullName;
    private readonly DataStorage _storage;
    private readonly WebApplication _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Puts the service together.</summary>
    public Service()
    {
        _storage = new DataStorage(_data, TimeProvider.System);
        _app = WebHost.Create(
            settings =>
            {
                settings.DataFolder = _data;
                settings.Urls = "http://127.0.0.1:0";
                settings.Limits.RequestsAMinute = settings.Limits.SignInsAMinute = 10_000;
            },
            ports =>
            {
                ServedPorts.Add(ports, Composition.Value, _storage, () => { });
            },
            builder => builder.Logging.ClearProviders());
    }

    /// <summary>The address, without a slash at the end.</summary>
    public string Address => _app.Urls.Single();

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        await _app.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Runs after <see cref="DisposeAsync"/>.</summary>
    public void Dispose()
    {
        _storage.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>A use case, to bring the service to where a test begins.</summary>
    internal T The<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A visitor of a sort, whom nobody has signed in.</summary>
    internal async Task<Visitor> Visit(Sight sight) => await Visitor.Of(_browser!, Address, sight);

    /// <summary>A visitor who has signed in with a role.</summary>
    internal async Task<Visitor> LogInAs(Role role, Sight? sight = null)
    {
        var id = Guid.CreateVersion7();
        var account = new UserAccount
        {
            Id = id,
            Name = "Kim Påhittad",
            Email = $"{role.Slug()}-{id:N}@exempel.invalid",
            Role = role,
            Team = role == Role.Team ? "Team Norr" : null,
            PasswordHash = _app.Services.GetRequiredService<Passwords>().Hash(Password),
            Stamp = AccountWriter.NewStamp(),
        };
        _app.Services.GetRequiredService<IUserStore>().Add(
            account, AuditEntry.Of(AuditAction.AccountChanged, Actor.Service, TimeProvider.System, null, UserAccount.Kind, id, "Prov"));
        var visitor = await Visit(sight ?? Sight.Light);
        await visitor.Open("/logga-in");
        await visitor.Page.FillAsync("#Email", account.Email);
        await visitor.Page.FillAsync("#Password", Password);
        await visitor.Page.PressAsync("#Password", "Enter");
        await visitor.Page.WaitForURLAsync($"{Address}/");
        return visitor;
    }
}
