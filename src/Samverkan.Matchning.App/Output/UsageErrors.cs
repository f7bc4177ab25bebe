using System.CommandLine;
using System.CommandLine.Parsing;

namespace Samverkan.Matchning.App.Output;

/// <summary>
/// What is wrong with a command line, in Swedish. The library's messages are English and cannot be exchanged, so what it noticed is told
/// anew from where it noticed it; the messages of our own validators are Swedish already.
/// </summary>
internal static class UsageErrors
{
    /// <summary>One sentence for each fault.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var isGroup = parsed.CommandResult.Command.Subcommands.Count > 0;
        var unknown = parsed.UnmatchedTokens.Select(token => Unknown(Printable.Of(token), isGroup)).ToArray();
        return unknown.Length > 0 ? unknown : [.. parsed.Errors.Select(error => Printable.Of(Message(error))).Distinct()];
    }

    private static string Unknown(string token, bool isGroup) =>
        token.StartsWith('-') ? $"Tillvalet ”{token}” finns inte."
        : isGroup ? $"Kommandot ”{token}” finns inte."
        : $"”{token}” är ett ord för mycket. Sätt citattecken runt en text med flera ord.";

    private static string Message(ParseError error) => error.SymbolResult switch
    {
        CommandResult { Command.Subcommands.Count: > 0 } => "Ange ett kommando.",
        CommandResult { Command: var command } when command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0) is { } missing =>
            $"Ange {missing.Name}.",
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult option } => Value(option),
        ArgumentResult { Tokens.Count: 0 } argument => $"Ange {argument.Argument.Name}.",
        OptionResult { IdentifierToken: null } option => $"Ange {option.Option.Name}{Example(option)}.",
        OptionResult { Tokens.Count: 0 } option => Value(option),
        OptionResult { Tokens.Count: > 1 } option when option.Option.Arity.MaximumNumberOfValues == 1 => $"{option.Option.Name} kan bara anges en gång.",
        _ => error.Message,
    };

    private static string Value(OptionResult option) => $"Ange ett värde efter {option.Option.Name}.";

    private static string Example(OptionResult option) => option.Option.HelpName is { } name ? $" {name}" : "";
}
