using System.CommandLine;
using System.Text.Json;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.App.Verbs;

/// <summary>
/// The verbs for scripts: a JSON object with <c>id</c> and <c>text</c> on each line of standard input gives one on standard output, in
/// order. A broken line gives an object with <c>error</c> in its place and exit code 3 at the end; the others are still answered.
/// </summary>
internal static class JsonLinesVerbs
{
    /// <summary>Longest line, in characters: room for the longest document that is read, with most of its letters escaped.</summary>
    private const int MaxLineLength = 16 * 1024 * 1024;

    private const string TooLong = "Raden är för lång. Dela upp texten.";

    public static Command Classify()
    {
        var explain = new Option<bool>("--explain") { Description = "Visa orden och de närmaste träningsstyckena bakom varje svar." };
        var command = Create(
            "classify", """
                Klassificerar stycken: problemområden med sannolikhet och styckets roll. Fältet heading får följa med.
                Fältet status är omrade, inget-omrade eller oklart. Vid oklart är labels bara en gissning: läs stycket själv.
                """,
            "{\"id\":\"1\",\"text\":\"Frånvaron ökar i åk 8.\"}",
            (service, result) => row =>
            {
                var (input, said) = service.Analyzer.Classify(row.Text!, row.Heading ?? "");
                return ClassificationJson.Of(row.Id, service.Models.Classifier.Areas, said, result.GetValue(explain) ? service.Explainer.Explain(input, said) : null);
            });
        command.Add(explain);
        return command;
    }

    public static Command Embed() => Create(
        "embed", "Räknar ut textens vektor.", "{\"id\":\"1\",\"text\":\"Frånvaron ökar i åk 8.\"}",
        (service, _) => row => new { row.Id, Vector = service.Models.Read(row.Text!).Vector });

    public static Command Route() => Create(
        "route", "Föreslår vart ett uppdrag ska gå: spsm, larosate, bada, konsult eller huvudman.",
        "{\"id\":\"1\",\"text\":\"Vi vill utveckla elevhälsans förebyggande arbete.\"}",
        (service, _) => row =>
        {
            var proposal = service.Router.Route(service.Detector.Mask(row.Text!).Text);
            return new { row.Id, To = proposal.To.Slug(), Confidence = Math.Round(proposal.Confidence, 4), Rule = proposal.Rule?.Id, proposal.Reasons };
        });

    /// <summary>Masking needs only the lexicon, which tells an unknown name from a rare word, so it loads nothing else.</summary>
    public static Command Mask()
    {
        var models = SharedOptions.Models();
        var command = new Command("mask", Help(
            "Maskerar personuppgifter. Lägena start och end räknas i UTF-16-enheter i den ursprungliga texten.", "mask",
            "{\"id\":\"1\",\"text\":\"Ring 070-174 06 05.\"}")) { models };
        command.SetAction((result, cancellation) =>
        {
            var folder = new ModelFolder(Folders.Models(result.GetValue(models)));
            var detector = new PersonalDataDetector(LanguageModels.Read(folder.Lexicon, Lexicon.Load));
            return RunAsync(
                row =>
                {
                    var masked = detector.Mask(row.Text!);
                    return new
                    {
                        row.Id,
                        Masked = masked.Text,
                        Spans = masked.Spans.Select(span => new { span.Span.Start, span.Span.End, Type = span.Type.Slug() }),
                    };
                },
                cancellation);
        });
        return command;
    }

    private static Command Create(string name, string description, string example, Func<Composition, ParseResult, Func<Row, object>> answer)
    {
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command(name, Help(description, name, example)) { corpus, models };
        command.SetAction((result, cancellation) =>
            RunAsync(answer(Composition.Load(result.GetValue(corpus), result.GetValue(models)), result), cancellation));
        return command;
    }

    private static string Help(string description, string name, string example) => $"""
        {description}
        Läser ett JSON-objekt med id och text på varje rad och svarar med ett på varje rad.

        Exempel:
          echo '{example}' | samverkan {name}
        """;

    private static async Task<int> RunAsync(Func<Row, object> answer, CancellationToken cancellation)
    {
        var failed = false;
        var number = 0;
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false)) { NewLine = "\n" };
        using var input = new StreamReader(Console.OpenStandardInput(), new System.Text.UTF8Encoding(false));
        var lines = new BoundedLines(input, MaxLineLength);
        while (true)
        {
            if (lines.MustWait)
            {
                await output.FlushAsync(cancellation); // a program may ask its next question only when it has the answer to this one
            }

            if (await lines.ReadAsync(cancellation) is not var (line, isWhole))
            {
                break;
            }

            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (isWhole && TryParse(line) is { Text: not null } row)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(answer(row), JsonText.Line).AsMemory(), cancellation);
            }
            else
            {
                failed = true;
                var error = new { Line = number, Error = isWhole ? "Raden är inte ett JSON-objekt med fältet text." : TooLong };
                await output.WriteLineAsync(JsonSerializer.Serialize(error, JsonText.Line).AsMemory(), cancellation);
            }
        }

        await output.FlushAsync(cancellation);
        return failed ? ExitCode.RejectedInput : ExitCode.Ok;
    }

    private static Row? TryParse(string line)
    {
        try
        {
            var row = JsonSerializer.Deserialize<Row>(line, JsonText.Line);
            _ = JsonSerializer.Serialize(row?.Id, JsonText.Line); // an id with half a surrogate pair can be read but not given back
            return row;
        }
        catch (JsonException)
        {
            return null; // answered with an error object in its place
        }
    }

    /// <summary>A question. The id is given back as it came, whether text or number.</summary>
    private sealed record Row(JsonElement? Id, string? Text, string? Heading);
}
