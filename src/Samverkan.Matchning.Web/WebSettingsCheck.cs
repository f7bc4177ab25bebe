using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.SignIn.Keys;
using Samverkan.Matchning.Web.SignIn.OpenIdConnect;

namespace Samverkan.Matchning.Web;

/// <summary>Checks the settings once, at start, and tells every fault in one message.</summary>
internal static class WebSettingsCheck
{
    /// <exception cref="MisconfiguredException">Something is wrong; the message lists all of it.</exception>
    /// <param name="settings">The settings.</param>
    /// <param name="openSecrets">Names of secrets that stand where others can read them.</param>
    public static void Run(WebSettings settings, params IReadOnlyList<string> openSecrets)
    {
        List<string> faults = [];
        Within("Webb:Session:IdleMinutes", settings.Session.IdleMinutes, 1, 480);
        Within("Webb:Session:AbsoluteHours", settings.Session.AbsoluteHours, 1, 24);
        Within("Webb:Limits:RequestsAMinute", settings.Limits.RequestsAMinute, 12, 100_000);
        Within("Webb:Limits:SignInsAMinute", settings.Limits.SignInsAMinute, 1, 10_000);
        Within("Webb:Limits:UploadsAtOnce", settings.Limits.UploadsAtOnce, 1, 64);
        foreach (var url in settings.Urls.Split(';').Where(url => !Uri.TryCreate(url.Replace("*", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")))
        {
            faults.Add($"Adressen ”{url}” ska se ut som http://127.0.0.1:5080.");
        }

        faults.AddRange(OpenIdConnectCheck.Faults(settings));
        faults.AddRange(KeyCertificates.Faults(settings));
        faults.AddRange(openSecrets.Select(name =>
            $"{name} får inte stå i en fil eller på kommandoraden. Ange den som miljövariabeln SAMVERKAN_{name.Replace(":", "__", StringComparison.Ordinal)}."));

        if (faults.Count > 0)
        {
            throw new MisconfiguredException("konfiguration-ogiltig", $"Inställningarna går inte att använda. Rätta dem och starta igen.\n{string.Join('\n', faults)}");
        }

        void Within(string name, int value, int min, int max)
        {
            if (value < min || value > max)
            {
                faults.Add(string.Create(Swedish.Culture, $"{name} är {value} men ska vara mellan {min} och {max}."));
            }
        }
    }
}
