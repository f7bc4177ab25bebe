using System.CommandLine;
using System.Text.Json;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Cases.Audit;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan audit</c>: proves that the log is whole, and gives out its head to be kept elsewhere.</summary>
internal static class AuditVerb
{
    public static Command Create() => new("audit", """
        Kontrollerar loggen över allt som gjorts i ärendena.

        Exempel:
          samverkan audit verify
          samverkan audit head > loggens-slut.txt
          samverkan audit verify --vittne "$(cat loggens-slut.txt)"
        """)
    {
        Verify(), Head(),
    };

    private static Command Verify()
    {
        var data = DataFolder();
        var witness = new Option<string?>("--vittne") { Description = "Loggens slut som det skrevs ut av audit head vid ett tidigare tillfälle.", HelpName = "RAD:HASH" };
        var json = SharedOptions.Json();
        var command = new Command("verify", "Räknar om hela kedjan av hashar och pekar ut den första raden som inte stämmer.") { data, witness, json };
        command.SetAction(result =>
        {
            using var storage = Open(result.GetValue(data));
            var checkedLog = AuditChain.Verify(storage.OpenLog().All(), result.GetValue(witness) is { } text ? AuditHead.Parse(text) : null);
            if (result.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    new { checkedLog.IsWhole, Rows = checkedLog.Head.Number, checkedLog.Head.Hash, checkedLog.BrokenRow, checkedLog.Fault }, JsonText.Indented));
            }
            else if (checkedLog.IsWhole)
            {
                CommandLine.Out.WritePlain(checkedLog.Head.Number == 0 ? "Loggen är tom."
                    : $"Loggen är hel: {checkedLog.Head.Number} rader. Den sista har hash {checkedLog.Head.Hash}.");
            }
            else
            {
                Console.Error.WriteLine($"Fel (logg-bruten): Rad {checkedLog.BrokenRow}: {checkedLog.Fault}");
            }

            return checkedLog.IsWhole ? ExitCode.Ok : ExitCode.BrokenLog;
        });
        return command;
    }

    private static Command Head()
    {
        var data = DataFolder();
        var command = new Command("head", "Skriver ut loggens slut. Spara det utanför tjänsten, så kan ingen i efterhand skriva om det som hänt.") { data };
        command.SetAction(result =>
        {
            using var storage = Open(result.GetValue(data));
            Console.Out.WriteLine(storage.OpenLog().Head());
        });
        return command;
    }

    private static Option<string?> DataFolder() => new("--data") { Description = "Tjänstens datamapp. Utelämnas: mappen data här.", HelpName = "MAPP" };

    private static DataStorage Open(string? chosen) => new(chosen ?? "data", TimeProvider.System);
}
