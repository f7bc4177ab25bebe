using System.CommandLine;

namespace Samverkan.Matchning.App.Verbs;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    public static Option<string?> Corpus() => new("--corpus") { Description = "Korpusens mapp. Utelämnas: mappen corpus här eller ovanför.", HelpName = "MAPP" };

    public static Option<string?> Models() => new("--models") { Description = "Modellernas mapp. Utelämnas: mappen models här eller ovanför.", HelpName = "MAPP" };

    public static Option<bool> Json() => new("--json") { Description = "Skriv resultatet som JSON." };
}
