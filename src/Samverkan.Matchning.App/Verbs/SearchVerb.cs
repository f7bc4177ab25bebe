using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Samverkan.Matchning.App.Output;
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
        var filters = new SearchFilterOptions();
        var top = SharedOptions.Number("--antal", "Flest träffar, högst 500.", 10, 1, 500);
        var skip = SharedOptions.Number("--hoppa", "Träffar att hoppa över, för att läsa vidare.", 0, 0, 1_000_000);
        var json = SharedOptions.Json();
        var data = new Option<string?>("--data")
        {
            Description = "Sök i sökindexet i en datamapp, även i importerad forskning. Utelämnas: bara korpusen.",
            HelpName = "MAPP",
        };
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("search", """
            Söker i insatser, lärosäten, SPSM:s stöd och forskning.

            Exempel:
              samverkan search "hemmasittare i högstadiet"
              samverkan search "SOU 2016:94"
              samverkan search läsförståelse --slag forskning --antal 20 --json
              samverkan search mobbning --evidens god --skolform grundskola
              samverkan search "" --slag larosate --lan "Örebro län"
            """)
        {
            text, top, skip, json, data, corpus, models,
        };
        filters.AddTo(command);
        command.SetAction(result =>
        {
            var service = Composition.Load(result.GetValue(corpus), result.GetValue(models));
            var query = filters.Apply(new SearchQuery(result.GetRequiredValue(text)), result, service.Corpus) with
            {
                Limit = result.GetValue(top),
                Offset = result.GetValue(skip),
            };
            using var storage = result.GetValue(data) is { } folder ? new DataStorage(folder, TimeProvider.System) : null;
            var found = (storage?.OpenSearch(service).Index ?? service.Index).Search(query);
            if (result.GetValue(json))
            {
                var answer = new { Query = query.Text, Corrected = found.DidYouMean, found.Total, Hits = found.Hits.Select(ForJson) };
                Console.Out.WriteLine(JsonSerializer.Serialize(answer, JsonText.Indented));
            }
            else
            {
                Print(query, found);
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

    private static void Print(SearchQuery query, SearchResult found)
    {
        var console = CommandLine.Out;
        if (found.DidYouMean is not null)
        {
            console.WriteMarked($"Menade du ”{found.DidYouMean}”? Träffarna gäller det.");
        }

        if (string.IsNullOrWhiteSpace(query.Text) && !query.HasFilter)
        {
            console.WritePlain("Skriv vad du söker, till exempel: samverkan search \"hemmasittare i högstadiet\"");
            return;
        }

        if (found.Hits.Count == 0)
        {
            console.WriteMarked(found.Total > 0
                ? (FormattableString)$"Det finns bara {found.Total} träffar. Hoppa över färre med --hoppa."
                : $"Inget hittades för ”{query.Text}”. Pröva färre eller andra ord, eller ta bort ett filter.");
            return;
        }

        foreach (var hit in found.Hits)
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
