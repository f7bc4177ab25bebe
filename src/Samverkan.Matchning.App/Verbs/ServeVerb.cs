using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan serve</c>: the web application, until it is stopped with Ctrl+C.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "Datamappen med ärenden, konton och logg. Skapas om den inte finns. Utelämnas: mappen data här.",
            HelpName = "MAPP",
            DefaultValueFactory = _ => "data",
        };
        var urls = new Option<string?>("--urls")
        {
            Description = "Adress att svara på, flera med semikolon emellan. Utelämnas: http://127.0.0.1:5080, som bara nås från den här datorn.",
            HelpName = "ADRESS",
        };
        var demo = new Option<bool>("--demo") { Description = "Lägg upp påhittade konton och ärenden att prova med. Bara i en datamapp utan egna konton." };
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("serve", """
            Startar webbtjänsten. Den första gången visas en länk som skapar den första administratören.

            Exempel:
              samverkan serve
              samverkan serve --demo --data /tmp/prova
              samverkan serve --data /srv/samverkan --urls https://samverkan.exempel.se
            """)
        {
            data, urls, demo, corpus, models,
        };
        command.SetAction(async (result, cancellation) =>
        {
            var folder = result.GetRequiredValue(data);
            var composition = Composition.Load(result.GetValue(corpus), result.GetValue(models));
            using var storage = new DataStorage(folder, TimeProvider.System);
            await using var app = WebHost.Create(
                settings =>
                {
                    settings.DataFolder = folder;
                    settings.Urls = result.GetValue(urls) ?? settings.Urls;
                },
                services => ServedPorts.Add(services, composition, storage, () => CommandLine.Out.WritePlain("Bygger sökindexet …")));
            await RunAsync(app, result.GetValue(demo), cancellation);
        });
        return command;
    }

    private static async Task RunAsync(WebApplication app, bool isDemo, CancellationToken cancellation)
    {
        if (isDemo)
        {
            await DemoData.LoadAsync(app.Services, cancellation);
        }

        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException error)
        {
            throw new MisconfiguredException(
                "adress-upptagen", "Adressen används redan av ett annat program. Stoppa det, eller välj en annan adress med --urls.", error);
        }

        var address = app.Urls.First();
        CommandLine.Out.WritePlain($"Samverkan svarar på {address}");
        if (isDemo)
        {
            CommandLine.Out.WritePlain($"Logga in som {string.Join(", ", DemoData.Emails)} med lösenordet ”{DemoData.Password}”.");
        }
        else if (app.OfferFirstAdministrator() is { } link)
        {
            CommandLine.Out.WritePlain("Det finns inga konton än. Skapa den första administratören med länken nedan. Den går att använda en gång.");
            CommandLine.Out.WritePlain(address + link);
        }

        CommandLine.Out.WritePlain("Stoppa med Ctrl+C.");
        await app.WaitForShutdownAsync(cancellation);
    }
}
