using System.CommandLine;
using System.Text.Json;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan corpus check</c> and <c>samverkan corpus stats</c>.</summary>
internal static class CorpusVerb
{
    /// <summary>The exit code when the corpus has errors.</summary>
    public const int Invalid = ExitCode.RejectedInput;

    /// <summary>Makes the command.</summary>
    /// <param name="resolveFolder">Gives the corpus folder for what the user wrote, or for nothing.</param>
    /// <param name="clock">Tells what is old and what lies in the future.</param>
    public static Command Create(Func<string?, string> resolveFolder, TimeProvider clock)
    {
        var folder = SharedOptions.Corpus();
        var json = SharedOptions.Json();

        var check = new Command("check", """
            Granskar alla filer i korpusen och skriver fil och rad för varje fel.

            Exempel:
              samverkan corpus check
              samverkan corpus check --json > fel.json
            """) { folder, json };
        check.SetAction(parsed => Check(
            resolveFolder(parsed.GetValue(folder)), parsed.GetValue(json), clock, parsed.InvocationConfiguration.Output));

        var stats = new Command("stats", """
            Visar hur korpusen täcker områden och skolformer.

            Exempel:
              samverkan corpus stats
              samverkan corpus stats --corpus min-korpus --json
            """) { folder, json };
        stats.SetAction(parsed => Stats(resolveFolder(parsed.GetValue(folder)), parsed.GetValue(json), clock, parsed.InvocationConfiguration.Output));

        return new Command("corpus", """
            Granskar och räknar det som tjänsten matchar mot.

            Exempel:
              samverkan corpus check
              samverkan corpus stats --json
            """)
        {
            check, stats,
        };
    }

    private static int Check(string folder, bool asJson, TimeProvider clock, TextWriter output)
    {
        var result = new CorpusCheck(clock).Run(folder);
        if (asJson)
        {
            var issues = result.Issues.Select(issue => new { issue.File, issue.Line, Severity = issue.Severity.Slug(), issue.Message });
            output.WriteLine(JsonSerializer.Serialize(new { Errors = result.ErrorCount, Warnings = result.WarningCount, Issues = issues }, JsonText.Indented));
        }
        else
        {
            foreach (var issue in result.Issues)
            {
                output.WriteLine($"{Shown(folder, issue.File)}:{issue.Line}: {issue.Severity.Slug()}: {issue.Message}");
            }

            output.WriteLine(Summary(result));
        }

        return result.ErrorCount == 0 ? ExitCode.Ok : Invalid;
    }

    private static int Stats(string folder, bool asJson, TimeProvider clock, TextWriter output)
    {
        var corpus = CorpusSnapshot.Load(folder, clock);
        var statistics = CorpusStatistics.Of(corpus, LabelledPassages.Read(Path.Combine(folder, "traning")));
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(AsJson(statistics), JsonText.Indented));
        }
        else
        {
            CorpusTables.Write(statistics, output);
        }

        return ExitCode.Ok;
    }

    private static string Summary(CorpusCheckResult result)
    {
        var read = $"{result.Corpus.Records.Count} poster, {result.Passages.Count} stycken och {result.RoutingExamples.Count} uppdrag lästa: ";
        var errors = result.ErrorCount == 0 ? "inga fel" : $"{result.ErrorCount} fel";
        var warnings = result.WarningCount switch { 0 => "inga varningar", 1 => "1 varning", var count => $"{count} varningar" };
        return $"{read}{errors}, {warnings}.";
    }

    /// <summary>A file's path as the user would write it from where they stand.</summary>
    private static string Shown(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    private static object AsJson(CorpusStatistics statistics) => new
    {
        Areas = statistics.Areas.Select(row => new
        {
            row.Area.Slug,
            row.Area.Name,
            row.Interventions,
            row.StrongUniversities,
            row.WeakUniversities,
            row.SpsmServices,
            row.Research,
            row.TrainingPassages,
            row.ValidationPassages,
            BySchoolForm = Slugs(row.BySchoolForm),
        }),
        Evidence = Slugs(statistics.Evidence),
        Research = Slugs(statistics.Research),
    };

    private static Dictionary<string, int> Slugs<T>(IReadOnlyDictionary<T, int> counts) where T : struct, Enum =>
        counts.ToDictionary(pair => pair.Key.Slug(), pair => pair.Value);
}
