using System.CommandLine;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Matching;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan match</c>: the main job, from a nulägesanalys to explained proposals.</summary>
internal static class MatchVerb
{
    /// <summary>A text without problems (a news item, a letter) may still be what a search starts from.</summary>
    private const int MentionsMatched = 5;

    public static Command Create()
    {
        var file = new Argument<string>("FIL") { Description = "Nulägesanalysen: .docx, .pdf, .odt, .txt, .md eller .html." };
        var forms = new Option<string[]>("--skolform")
        {
            Description = "Skolform som ärendet gäller, till exempel grundskola. Utelämnas: det som texten säger. Kan anges flera gånger.",
            HelpName = "SKOLFORM",
        }.From(EnumNames.Slugs<SchoolForm>());
        var counties = new Option<string[]>("--lan") { Description = "Län som skolan ligger i, till exempel Norrbotten. Utelämnas: det som texten säger. Kan anges flera gånger.", HelpName = "LÄN" };
        var top = SharedOptions.Number("--antal", "Flest förslag av varje slag, högst 50.", 3, 1, 50);
        var data = new Option<string?>("--data") { Description = "Datamapp med inläst forskning, som stärker lärosätenas kunnande. Utelämnas: ingen.", HelpName = "MAPP" };
        var json = SharedOptions.Json();
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("match", """
            Läser en nulägesanalys och föreslår insatser, lärosäten, stöd från SPSM och forskning för varje problemområde.

            Exempel:
              samverkan match corpus/exempel/bjorklunda-grundskola.docx
              samverkan match analys.pdf --lan Norrbotten --antal 5
              samverkan match analys.txt --json > resultat.json
            """)
        {
            file, forms, counties, top, data, json, corpus, models,
        };
        command.SetAction(async (result, cancellation) =>
        {
            var path = result.GetRequiredValue(file);
            var reading = ReadAsync(path, cancellation);
            var service = await Task.Run(() => Composition.Load(result.GetValue(corpus), result.GetValue(models)), cancellation);
            var analysis = service.Analyzer.Analyze(await reading, cancellation);
            var context = new MatchContext(
                Forms(result.GetValue(forms), analysis), Counties(result.GetValue(counties), analysis), result.GetValue(top));
            using var storage = result.GetValue(data) is { } folder ? new DataStorage(folder, TimeProvider.System) : null;
            var matcher = storage?.FindResearch() is { } research ? service.MatcherWith(research) : service.Matcher;
            var matches = matcher.Match(analysis.Findings, context);
            var mentions = matches.Count > 0 ? [] : matcher.Match([.. analysis.Mentioned.Take(MentionsMatched)], context);
            if (result.GetValue(json))
            {
                Console.Out.WriteLine(MatchJson.Serialize(analysis, matches, mentions));
            }
            else
            {
                new MatchText(CommandLine.Out).Write(analysis, matches, mentions, context);
            }
        });
        return command;
    }

    private static async Task<AnalysisDocument> ReadAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            throw new RejectedInputException("fil-ar-mapp", $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(path))} är en mapp. Ange en fil, en i taget.");
        }

        if (!File.Exists(path))
        {
            throw new NotFoundException("fil-saknas", $"Filen {Path.GetFileName(path)} finns inte. Kontrollera namnet och mappen.");
        }

        try
        {
            await using var content = File.OpenRead(path);
            return await new DocumentReader(new DocumentReaderOptions()).ReadAsync(content, Path.GetFileName(path), cancellation);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new RejectedInputException(
                "fil-last", $"Filen {Path.GetFileName(path)} går inte att läsa. Kontrollera att du har rätt till den och att inget annat program har den öppen.", error);
        }
    }

    private static IReadOnlyList<SchoolForm> Forms(string[]? chosen, SituationAnalysis analysis) => chosen is not { Length: > 0 }
        ? analysis.SchoolForms
        : [.. chosen.Select(slug => EnumNames.TryParse<SchoolForm>(slug, out var form) ? form : throw new ArgumentException(slug))];

    private static IReadOnlyList<string> Counties(string[]? chosen, SituationAnalysis analysis) => chosen is not { Length: > 0 }
        ? analysis.Counties
        : [.. chosen.Select(name => CountyNames.Parse(name)
            ?? throw new RejectedInputException("lan-okant", $"Länet {name} finns inte. Skriv till exempel Norrbotten eller Västra Götaland."))];
}
