using System.CommandLine;
using System.Text.Json;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Operations;
using Samverkan.Matchning.Web;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan doctor</c>: looks at each part of the installation and says how to mend what is wrong.</summary>
internal static class DoctorVerb
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "Datamappen. Utelämnas: mappen data här.", HelpName = "MAPP", DefaultValueFactory = _ => "data" };
        var json = SharedOptions.Json();
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("doctor", """
            Undersöker installationen del för del och talar om hur det som är fel rättas. Ändrar ingenting.

            Exempel:
              samverkan doctor
              samverkan doctor --data /srv/samverkan --json
            """)
        {
            data, json, corpus, models,
        };
        command.SetAction(result =>
        {
            var doctor = Doctor.Create(result.GetRequiredValue(data), result.GetValue(corpus), result.GetValue(models), TimeProvider.System, WebSettings.Read);
            var output = result.InvocationConfiguration.Output;
            var checks = result.GetValue(json) ? [.. doctor.Run()] : Shown(doctor.Run());
            if (result.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(
                    new { Healthy = IsHealthy(checks), Checks = checks.Select(check => new { check.Part, Status = check.Status.Slug(), check.Message, check.Code }) }, JsonText.Indented));
            }

            return IsHealthy(checks) ? ExitCode.Ok : ExitCode.Misconfigured;
        });
        return command;
    }

    private static bool IsHealthy(IReadOnlyList<ServiceCheck> checks) => checks.All(check => check.Status != CheckStatus.Fault);

    /// <summary>Writes each check as soon as it is done, for some take seconds, and a sum at the end.</summary>
    private static List<ServiceCheck> Shown(IEnumerable<ServiceCheck> checks)
    {
        var all = new List<ServiceCheck>();
        foreach (var check in checks)
        {
            all.Add(check);
            var color = check.Status switch { CheckStatus.Good => "green", CheckStatus.Warning => "yellow", _ => "red" };
            CommandLine.Out.WriteMarked($"[{color}]{check.Status.Label(),-8}[/]  [bold]{check.Part}[/]  {check.Message}");
        }

        var (faults, warnings) = (all.Count(check => check.Status == CheckStatus.Fault), all.Count(check => check.Status == CheckStatus.Warning));
        CommandLine.Out.WritePlain((faults, warnings) switch
        {
            (0, 0) => "Allt fungerar.",
            (0, _) => $"Allt fungerar. Se över {warnings} saker.",
            (1, _) => "1 sak är fel.",
            _ => $"{faults} saker är fel.",
        });
        return all;
    }
}
