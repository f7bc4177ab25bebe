using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Samverkan.Matchning.App.Output;

/// <summary>The help of a verb in Swedish; the library's own has English headings.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private const int MaxWidth = 110;
    private const int Gap = 2;
    private const int MaxNameWidth = 34;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Of(parseResult.CommandResult.Command));
        return ExitCode.Ok;
    }

    /// <summary>What the help says about a command.</summary>
    public static string Of(Command command)
    {
        var text = new StringBuilder().Append(command.Description).Append('\n');
        Part(text, "Så skriver du", [(Usage(command), "")]);
        Part(text, "Argument", command.Arguments.Where(argument => !argument.Hidden).Select(argument => (Name(argument), argument.Description ?? "")));
        Part(text, "Tillval", command.Options.Where(option => !option.Hidden).Select(option => (Name(option), option.Description ?? "")));
        Part(text, "Kommandon", command.Subcommands.Where(verb => !verb.Hidden).Select(verb => (verb.Name, FirstLine(verb))));
        if (command.Subcommands.Count > 0)
        {
            text.Append('\n').Append("Lägg till --help efter ett kommando för att se mer om det.\n");
        }

        return text.ToString();
    }

    /// <summary>The command with the verbs before it, as a user writes it.</summary>
    public static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "samverkan";

    private static string Usage(Command command) => string.Join(' ',
    [
        Path(command),
        .. command.Subcommands.Count > 0 ? ["KOMMANDO"] : Array.Empty<string>(),
        .. command.Arguments.Select(Name),
        .. command.Options.Where(option => option.Required).Select(Name),
        "[TILLVAL]",
    ]);

    private static string Name(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name} ...]" : argument.Name;

    private static string Name(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name))
        + (option.HelpName is { } value ? $" {value}" : "");

    private static string FirstLine(Command command) => (command.Description ?? "").Split('\n')[0];

    private static void Part(StringBuilder text, string title, IEnumerable<(string Name, string Description)> entries)
    {
        var rows = entries.ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        var width = Math.Min(MaxNameWidth, rows.Max(row => row.Name.Length)) + Gap;
        text.Append('\n').Append(title).Append(":\n");
        foreach (var (name, description) in rows)
        {
            text.Append("  ").Append(name);
            var column = name.Length;
            foreach (var line in Fold(description, MaxWidth - width))
            {
                if (column + Gap > width)
                {
                    text.Append("\n  ");
                    column = 0;
                }

                text.Append(' ', width - column).Append(line);
                column = width;
            }

            text.Append('\n');
        }
    }

    private static IEnumerable<string> Fold(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
