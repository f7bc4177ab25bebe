using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan search</c>: finds records by meaning and words.</summary>
internal static class SearchVerb
{
    public static Command Create()
    {
        var text = new Argument<string>("FRÅGA") { Description = "Det du söker: ord, en fråga, en förkortning, ett SOU-nummer eller en författare." };
        var kind = new Option<string?>("--slag") { Description = "Bara ett slags poster.", HelpName = "SLAG" }
            .From(EnumNames.Slugs<RecordKind>());
        var area = new Option<string?>("--omrade") { Description = "Bara poster om ett problemområde, till exempel narvaro.", HelpName = "OMRÅDE" };
        var form = new Option<string?>("--skolform") { Description = "Bara poster för en skolform.", HelpName = "SKOLFORM" }
            .From(EnumNames.Slugs<SchoolForm>());
        var top = SharedOptions.Number("--antal", "Flest träffar, högst 500.", 10, 1, 500);
        var json = SharedOptions.Json();
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("search", """
            Söker i insatser, lärosäten, SPSM:s stöd och forskning.

            Exempel:
              samverkan search "hemmasittare i högstadiet"
              samverkan search "SOU 2016:94"
              samverkan search läsförståelse --slag forskning --antal 20 --json
            """)
        {
            text, kind, area, form, top, json, corpus, models,
        };
        command.SetAction(result =>
        {
            var service = Composition.Load(result.GetValue(corpus), result.GetValue(models));
            var chosenArea = result.GetValue(area);
            if (chosenArea is not null && service.Corpus.Area(chosenArea) is null)
            {
                throw new RejectedInputException(
                    "omrade-okant", $"Området {chosenArea} finns inte. Välj bland {string.Join(", ", service.Corpus.Areas.Select(known => known.Slug))}.");
            }

            var query = new SearchQuery(result.GetRequiredValue(text))
            {
                Kinds = result.GetValue(kind) is { } slug && EnumNames.TryParse<RecordKind>(slug, out var found) ? [found] : [],
                Area = chosenArea,
                SchoolForm = result.GetValue(form) is { } formSlug && EnumNames.TryParse<SchoolForm>(formSlug, out var foundForm) ? foundForm : null,
                Limit = result.GetValue(top),
            };
            var hits = service.Index.Search(query);
            var corrected = service.Index.Corrected(query.Text);
            if (result.GetValue(json))
            {
                var answer = new { Query = query.Text, Corrected = corrected == query.Text ? null : corrected, Hits = hits.Select(ForJson) };
                Console.Out.WriteLine(JsonSerializer.Serialize(answer, JsonText.Indented));
            }
            else
            {
                Print(query, corrected, hits);
            }
        });
        return command;
    }

    private static object ForJson(SearchHit hit) => new
    {
        hit.Record.Id,
        Kind = hit.Record.Kind.Slug(),
        hit.Record.Title,
        Score = Math.Round(hit.Score, 4),
        Semantic = Math.Round(hit.Semantic, 4),
        Lexical = Math.Round(hit.Lexical, 4),
        hit.Words,
        hit.Record.Areas,
        Verified = hit.Record.IsVerified,
        Sources = hit.Record.Sources.Select(source => source.Url.OriginalString),
    };

    private static void Print(SearchQuery query, string corrected, IReadOnlyList<SearchHit> hits)
    {
        var console = CommandLine.Out;
        if (corrected != query.Text)
        {
            console.WriteMarked($"Menade du ”{corrected}”? Träffarna gäller det.");
        }

        if (string.IsNullOrWhiteSpace(query.Text))
        {
            console.WritePlain("Skriv vad du söker, till exempel: samverkan search \"hemmasittare i högstadiet\"");
            return;
        }

        if (hits.Count == 0)
        {
            console.WriteMarked($"Inget hittades för ”{query.Text}”. Pröva färre eller andra ord, eller ta bort ett filter.");
            return;
        }

        foreach (var hit in hits)
        {
            var score = hit.Score.ToString("0.00", CultureInfo.GetCultureInfo("sv-SE"));
            var unverified = hit.Record.IsVerified ? "" : " (ej verifierad)";
            console.WriteMarked($"{score}  [bold]{hit.Record.Title}[/]  {hit.Record.Kind.Label()}{unverified}");
            console.WriteMarked($"      {FirstSentence(hit.Record.Text)}");
            console.WriteMarked($"      {hit.Record.Sources[0].Url.OriginalString}  ({hit.Record.Id})");
        }
    }

    private static string FirstSentence(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        return sentences.Count == 0 ? "" : sentences[0].Of(text).Replace('\n', ' ');
    }
}
