using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Samverkan.Matchning.App.Output;

/// <summary>System.CommandLine speaks English only; its few fixed words and its parse errors are put into Swedish here.</summary>
internal static class SwedishHelp
{
    private static readonly (string English, string Swedish)[] Words =
    [
        ("Description:", "Vad det gör:"), ("Usage:", "Anrop:"), ("Arguments:", "Argument:"), ("Options:", "Flaggor:"), ("Commands:", "Kommandon:"),
        ("[options]", "[flaggor]"), ("[command]", "[kommando]"), ("(REQUIRED)", "(måste anges)"), ("[default: ", "[förval: "),
    ];

    /// <summary>Gives the root command's help and version options Swedish texts.</summary>
    public static void ApplyTo(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = "Visa den här hjälpen.";
                    help.Action = new Translation((SynchronousCommandLineAction)help.Action!);
                    break;
                case VersionOption version:
                    version.Description = "Visa programmets version.";
                    break;
            }
        }
    }

    /// <summary>What is wrong with a call, in Swedish.</summary>
    public static string Explain(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var verb = string.Join(' ', Path(parsed.CommandResult));
        var problem = parsed.UnmatchedTokens.Count > 0 ? $"Okänt ord eller okänd flagga: {Printable.Of(string.Join(' ', parsed.UnmatchedTokens))}."
            : parsed.Errors[0].Message.StartsWith("--", StringComparison.Ordinal) ? parsed.Errors[0].Message
            : parsed.Errors[0].SymbolResult switch
            {
                ArgumentResult argument => $"{argument.Argument.Name} saknas eller har ett värde som inte går att använda.",
                OptionResult option => $"{option.Option.Name} saknas eller har ett värde som inte går att använda.",
                _ => "Ange vad du vill göra.",
            };
        return $"{problem} Skriv {verb} --help för att se hur kommandot används.";
    }

    private static IEnumerable<string> Path(CommandResult command) =>
        command.Parent is CommandResult parent ? Path(parent).Append(command.Command.Name) : ["samverkan"];

    private sealed class Translation(SynchronousCommandLineAction inner) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            var text = new StringWriter();
            parseResult.InvocationConfiguration.Output = text;
            var code = inner.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;
            output.Write(Words.Aggregate(text.ToString(), (all, word) => all.Replace(word.English, word.Swedish, StringComparison.Ordinal)));
            return code;
        }
    }
}
