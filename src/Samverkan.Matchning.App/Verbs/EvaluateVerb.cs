using System.CommandLine;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Learning.Evaluation;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan evaluate</c>: measures the models.</summary>
internal static class EvaluateVerb
{
    private static readonly string[] Parts = ["classifier", "routing", "search", "embeddings"];

    public static Command Create()
    {
        var part = new Argument<string[]>("DEL")
        {
            Description = "Vad som mäts: classifier, routing, search, embeddings. Utelämnas: allt som går att mäta här.",
            Arity = ArgumentArity.ZeroOrMore,
        }.From(Parts);
        var data = new Option<string?>("--data")
        {
            Description = "Egna märkta stycken (fälten text, labels, role) eller uppdrag (fälten text, to), ett JSON-objekt på varje rad.",
            HelpName = "FIL",
        };
        var texts = new Option<string?>("--text")
        {
            Description = "Textsamlingen som inbäddningarna mäts på. Utelämnas: inbäddningarna mäts inte på att hitta dokument.",
            HelpName = "FIL",
        };
        var superlim = new Option<string?>("--superlim") { Description = "Mappen med SuperLim. Utelämnas: mappen superlim bredvid textsamlingen, om den finns.", HelpName = "MAPP" };
        var floats = new Option<string?>("--float")
        {
            Description = "Modellens flyttal (inbaddning.flyttal), som train embeddings lämnar i arbetsmappen. Då mäts vad int8 kostar.",
            HelpName = "FIL",
        };
        var test = new Option<bool>("--test") { Description = "Mät inbäddningarna på testdelen i stället för utvecklingsdelen." };
        var dev = new Option<bool>("--dev") { Description = "Mät sökningen på delen utveckling, som får användas för att ställa in den, i stället för test." };
        var write = new Option<bool>("--write") { Description = "Skriv siffrorna i modellkorten och metrics.json." };
        var json = SharedOptions.Json();
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("evaluate", """
            Mäter modellerna på stycken och uppdrag som de inte har tränats på.

            Exempel:
              samverkan evaluate
              samverkan evaluate classifier --data egna-stycken.jsonl --json
              samverkan evaluate embeddings --text regeringen.jsonl.gz --float data/traning/inbaddning.flyttal --write
            """)
        {
            part, data, texts, superlim, floats, test, dev, write, json, corpus, models,
        };
        command.SetAction((result, cancellation) => Task.Run(
            () =>
            {
                var corpusFolder = Folders.Corpus(result.GetValue(corpus));
                var folder = new ModelFolder(Folders.Models(result.GetValue(models)));
                var service = Composition.Load(corpusFolder, folder.Root);
                var training = Path.Combine(corpusFolder, "traning");
                var own = result.GetValue(data);
                var chosen = result.GetValue(part) is { Length: > 0 } parts ? parts : own is null ? Parts : Parts[..2];
                var reports = new List<EvaluationReport>();
                if (chosen.Contains("classifier") && Passages(own, training) is { Count: > 0 } passages)
                {
                    reports.Add(ClassifierEvaluation.Run(service.Models, passages, Data(own, passages.Count, "stycken")));
                    Write(folder.Classifier);
                }

                cancellation.ThrowIfCancellationRequested();
                if (chosen.Contains("routing") && Assignments(own, training) is { Count: > 0 } assignments)
                {
                    reports.Add(RouterEvaluation.Run(service.Router, assignments, Data(own, assignments.Count, "uppdrag")));
                    Write(folder.Router);
                }

                if (chosen.Contains("search") && own is null)
                {
                    reports.Add(SearchReport(service, Path.Combine(corpusFolder, "utvardering"), result.GetValue(dev)));
                    Write(folder.Search);
                }

                cancellation.ThrowIfCancellationRequested();
                var sources = new EmbeddingSources(result.GetValue(texts), result.GetValue(superlim), result.GetValue(floats), Path.Combine(corpusFolder, "utvardering"));
                if (chosen.Contains("embeddings") && own is null && sources.Any)
                {
                    reports.Add(sources.Measure(service, folder, result.GetValue(test)));
                    Write(folder.Embeddings);
                }

                Print(reports, result.GetValue(json));

                void Write(string model)
                {
                    if (result.GetValue(write) && own is null)
                    {
                        ModelCards.WriteFigures(model, reports[^1]);
                    }
                }
            },
            cancellation));
        return command;
    }

    private static IReadOnlyList<LabelledPassage> Passages(string? own, string training) => own is null
        ? [.. LabelledPassages.Read(training).Where(passage => passage.Split == DataSplit.Validation)]
        : OwnExamples.Passages(own);

    private static IReadOnlyList<RoutingExample> Assignments(string? own, string training) => own is null
        ? [.. RoutingExamples.Read(training).Where(example => example.Split == DataSplit.Validation)]
        : OwnExamples.Assignments(own);

    private static string Data(string? own, int count, string what) =>
        own is null ? $"{count} {what} av författare som inte skrivit träningstext (corpus/traning)" : $"{count} {what} i {Path.GetFileName(own)}";

    private static EvaluationReport SearchReport(Composition service, string folder, bool dev)
    {
        var half = dev ? "utveckling" : "test";
        IReadOnlyList<JudgedQuery> Read(string file) => [.. JudgedQuery.Read(Path.Combine(folder, file)).Where(query => query.Half == half)];
        return SearchEvaluation.Run(service.Index, Read("sokfragor.jsonl"), Read("tvarsprak.jsonl"), half);
    }

    private static void Print(List<EvaluationReport> reports, bool json)
    {
        if (reports.Count == 0)
        {
            throw new NotFoundException("underlag-saknas", "Det finns inget att mäta på. Ange en fil med --data eller en textsamling med --text.");
        }

        Console.Out.WriteLine(json ? ModelCards.ToJson(reports)
            : string.Join("\n\n", reports.Select(report => $"## {report.Name}\n\n{ReportText.Markdown(report).Trim()}")));
    }
}
