using Microsoft.Extensions.Configuration;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.SignIn.Keys;
using Samverkan.Matchning.Web.SignIn.OpenIdConnect;

namespace Samverkan.Matchning.Web;

/// <summary>What the service is told when it starts. Read from the section <c>Webb</c> of the configuration; checked once, at start.</summary>
public sealed class WebSettings
{
    /// <summary>Addresses to listen on, divided by semicolons. Loopback when left out.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:5080";

    /// <summary>The address people use when a proxy in front of the service ends TLS; null when they reach it directly.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Folder for what a running service keeps. The keys that protect cookies lie below it.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Whether accounts with a password of our own may sign in. Needs an issuer when off.</summary>
    public bool LocalSignIn { get; set; } = true;

    /// <summary>Sign-in through the organisation's issuer.</summary>
    public OpenIdConnectSettings OpenIdConnect { get; set; } = new();

    /// <summary>
    /// Certificates that protect the keys where they are stored; none when left out. The first protects new keys; one that it has replaced
    /// stands after it, to open the keys from its time.
    /// </summary>
    public IList<KeyCertificateSettings> KeyCertificates { get; } = [];

    /// <summary>How long a session lives.</summary>
    public SessionSettings Session { get; set; } = new();

    /// <summary>How much one person may ask for.</summary>
    public LimitSettings Limits { get; set; } = new();

    /// <summary>Whether browsers reach the service by https alone.</summary>
    public bool IsSecure => PublicAddress is { IsAbsoluteUri: true, Scheme: "https" }
        || (PublicAddress is null && Urls.Split(';').All(url => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads the settings as a service started here would, without starting it.</summary>
    /// <exception cref="MisconfiguredException">A file or a value cannot be read.</exception>
    public static WebSettings Read()
    {
        try
        {
            return Of(new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true)
                .AddJsonFile("appsettings.Production.json", optional: true).AddEnvironmentVariables().AddEnvironmentVariables("SAMVERKAN_").Build());
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            throw new MisconfiguredException("installning-fel", "Inställningarna under Webb går inte att läsa. Kontrollera att appsettings.json är giltig JSON och att talen är heltal.", error);
        }
    }

    internal static WebSettings Of(IConfiguration configuration)
    {
        var settings = new WebSettings();
        configuration.GetSection("Webb").Bind(settings);
        return settings;
    }
}

/// <summary>How long a session lives.</summary>
public sealed class SessionSettings
{
    /// <summary>Minutes without a request until it ends; 1 to 480, 60 when left out.</summary>
    public int IdleMinutes { get; set; } = 60;

    /// <summary>Hours until it ends whatever happens; 1 to 24, 10 when left out.</summary>
    public int AbsoluteHours { get; set; } = 10;
}

/// <summary>How much one person may ask for.</summary>
public sealed class LimitSettings
{
    /// <summary>Requests a minute for each person; 300 when left out.</summary>
    public int RequestsAMinute { get; set; } = 300;

    /// <summary>Attempts a minute to sign in from one address; 20 when left out.</summary>
    public int SignInsAMinute { get; set; } = 20;

    /// <summary>Uploads and analyses at the same time in the whole service; 2 when left out.</summary>
    public int UploadsAtOnce { get; set; } = 2;
}
