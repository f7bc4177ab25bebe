using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.App.Verbs;
using Samverkan.Matchning.Errors;
using Spectre.Console;

namespace Samverkan.Matchning.App;

/// <summary>The command line: its verbs, and the one place where errors become messages and exit codes.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Create().Parse(arguments is [] ? ["--help"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            return parsed.Action is ParseErrorAction
                ? await ExplainAsync(parsed)
                : await parsed.InvokeAsync(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(30), // a training step on a busy machine takes more than the default 2 seconds
                });
        }
        catch (SamverkanException error)
        {
            await Console.Error.WriteLineAsync($"Fel ({error.Code}): {Printable.Of(error.Message)}");
            return ExitCode.Of(error);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Avbrutet.");
            return ExitCode.Cancelled;
        }
        catch (RegexMatchTimeoutException)
        {
            await Console.Error.WriteLineAsync("Fel (text-for-svar): Texten tog för lång tid att maskera och har inte använts. Dela upp den och försök igen.");
            return ExitCode.RejectedInput;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && !IsDebugging)
        {
            await Console.Error.WriteLineAsync(
                "Fel (fil-last): En fil eller mapp går inte att läsa eller skriva. Kontrollera rättigheterna och att disken inte är full.");
            return ExitCode.Misconfigured;
        }
        catch (Exception error) when (!IsDebugging)
        {
            await Console.Error.WriteLineAsync(
                $"Ett oväntat fel inträffade ({error.GetType().Name}). Kör igen med SAMVERKAN_DEBUG=1 och skicka utskriften till förvaltningen.");
            return ExitCode.Unexpected;
        }
    }

    public static RootCommand Create()
    {
        var root = new RootCommand("""
            Läser en nulägesanalys, hittar problemområdena och föreslår insatser, lärosäten, stöd från SPSM och forskning. En människa beslutar.

            Exempel:
              samverkan serve --demo
              samverkan match corpus/exempel/bjorklunda-grundskola.docx
              samverkan search "hemmasittare i åk 7-9"
              samverkan mask < analys.jsonl
            """)
        {
            ServeVerb.Create(),
            MatchVerb.Create(),
            SearchVerb.Create(),
            IndexVerb.Create(),
            JsonLinesVerbs.Classify(),
            JsonLinesVerbs.Embed(),
            JsonLinesVerbs.Route(),
            JsonLinesVerbs.Mask(),
            CorpusVerb.Create(folder => Folders.Corpus(folder), TimeProvider.System),
            TrainVerb.Create(),
            EvaluateVerb.Create(),
            DoctorVerb.Create(),
            AuditVerb.Create(),
            ImportVerb.Create(TimeProvider.System),
        };
        root.Options.OfType<HelpOption>().Single().Action = new HelpText();
        root.Options.OfType<HelpOption>().Single().Description = "Visa den här hjälpen.";
        root.Options.OfType<VersionOption>().Single().Description = "Visa versionen.";
        return root;
    }

    private static async Task<int> ExplainAsync(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var error in UsageErrors.Of(parsed))
        {
            await Console.Error.WriteLineAsync($"Fel (anrop-felaktigt): {error}");
        }

        await Console.Error.WriteAsync(
            command.Subcommands.Count > 0 ? $"\n{HelpText.Of(command)}" : $"Skriv {HelpText.Path(command)} --help så visas hur det ska se ut.\n");
        return ExitCode.Usage;
    }

    /// <summary>A developer wants the stack trace, which may hold text from the document; nobody else gets it.</summary>
    private static bool IsDebugging => Environment.GetEnvironmentVariable("SAMVERKAN_DEBUG") == "1";

    /// <summary>A console that writes plain text when it is piped.</summary>
    public static IAnsiConsole Out { get; } = CreateConsole();

    private static IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        console.Profile.Width = Console.IsOutputRedirected ? 120 : Math.Min(console.Profile.Width, 120);
        return console;
    }
}
