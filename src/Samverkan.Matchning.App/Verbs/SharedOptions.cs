using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Samverkan.Matchning.App.Output;

namespace Samverkan.Matchning.App.Verbs;

/// <summary>Options that several verbs have, and the ways an option may limit its values, told in Swedish.</summary>
internal static class SharedOptions
{
    public static Option<string?> Corpus() => new("--corpus") { Description = "Korpusens mapp. Utelämnas: mappen corpus här eller ovanför.", HelpName = "MAPP" };

    public static Option<string?> Models() => new("--models") { Description = "Modellernas mapp. Utelämnas: mappen models här eller ovanför.", HelpName = "MAPP" };

    public static Option<string?> Data() => new("--data") { Description = "Datamappen, där tjänsten har sitt sökindex och sina ärenden. Utelämnas: mappen data här.", HelpName = "MAPP" };

    public static Option<bool> Json() => new("--json") { Description = "Skriv resultatet som JSON." };

    /// <summary>A whole number within limits.</summary>
    public static Option<int> Number(string name, string description, int byDefault, int min, int max) => new(name)
    {
        Description = $"{description} Utelämnas: {byDefault.ToString(CultureInfo.InvariantCulture)}.",
        HelpName = "TAL",
        DefaultValueFactory = _ => byDefault,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
            {
                return value;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} ska vara ett heltal mellan {min} och {max}."));
            return byDefault;
        },
    };

    /// <summary>Lets an option take only some words.</summary>
    public static Option<T> From<T>(this Option<T> option, IReadOnlyList<string> words)
    {
        option.Description = $"{option.Description} Möjliga värden: {string.Join(", ", words)}.";
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result => Reject(result, option.Name, words));
        return option;
    }

    /// <summary>Lets an argument take only some words.</summary>
    public static Argument<T> From<T>(this Argument<T> argument, IReadOnlyList<string> words)
    {
        argument.CompletionSources.Add([.. words]);
        argument.Validators.Add(result => Reject(result, argument.Name, words));
        return argument;
    }

    private static void Reject(SymbolResult result, string name, IReadOnlyList<string> words)
    {
        foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
        {
            result.AddError($"{name} kan inte vara ”{Printable.Of(token.Value)}”. Möjliga värden är {string.Join(", ", words)}.");
        }
    }
}
