using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.Jobs;
using Samverkan.Matchning.Web.Pages.Start;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web;

/// <summary>The web application put together: what it needs, and what a request passes on its way.</summary>
public static class WebHost
{
    /// <summary>Builds the application, ready to start.</summary>
    /// <param name="configure">Changes the settings after the configuration is read; the command line has the last word.</param>
    /// <param name="ports">Adds the implementations of the domain's ports.</param>
    /// <param name="build">Changes the builder, for tests.</param>
    /// <exception cref="MisconfiguredException">The settings cannot be used.</exception>
    public static WebApplication Create(Action<WebSettings> configure, Action<IServiceCollection> ports, Action<WebApplicationBuilder>? build = null)
    {
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(ports);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Configuration.AddEnvironmentVariables("SAMVERKAN_");
        var settings = WebSettings.Of(builder.Configuration);
        configure(settings);
        WebSettingsCheck.Run(settings, OpenSecrets.Of(builder.Configuration));
        builder.WebHost.UseUrls(settings.Urls.Split(';')).ConfigureKestrel(options => options.AddServerHeader = false);
        AddLogging(builder.Logging);
        AddServices(builder.Services, settings);
        ports(builder.Services);
        build?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>The address that makes the first administrator, below the service's own and good for one use; null when there is an account.</summary>
    public static string? OfferFirstAdministrator(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Services.GetRequiredService<FirstAdministrator>().Offer();
    }

    /// <summary>The log goes to standard error. A failed start is told by the command, and where the keys lie by the documentation.</summary>
    private static void AddLogging(ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    private static void AddServices(IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<StaticFiles>();
        services.AddSignIn(settings);
        services.AddRateLimits(settings.Limits);
        services.AddStart();
        services.AddHealthChecks().AddCheck<CaseStoreCheck>("ärenden").AddCheck<SearchIndexCheck>("sökindex");
        services.AddExceptionHandler<ErrorLog>();
        services.AddHostedService<JobLoop>();
        services.AddRazorPages(SwedishPages.Configure).AddMvcOptions(SwedishPages.Configure).AddApplicationPart(typeof(WebHost).Assembly)
            .AddCookieTempDataProvider(options => options.Cookie.Name = settings.IsSecure ? "__Host-samverkan-besked" : "samverkan-besked");
        services.AddRouting(options => options.LowercaseUrls = true);
    }

    /// <summary>The way of a request. The order matters: headers on everything, then the log, then errors as pages, then who it is.</summary>
    private static void Use(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRequestLog();
        app.UseErrorPages();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Swedish.Culture),
            SupportedCultures = [Swedish.Culture],
            SupportedUICultures = [Swedish.Culture],
            RequestCultureProviders = [],
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapRazorPages();
        app.Services.GetRequiredService<StaticFiles>().Map(app);
        app.MapHealth();
    }
}
