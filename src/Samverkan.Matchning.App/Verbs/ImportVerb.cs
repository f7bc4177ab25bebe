using System.CommandLine;
using System.Net;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Formats.Records.OaiPmh;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Learning;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan import</c>: brings publications in from a file or an archive.</summary>
internal static class ImportVerb
{
    public static Command Create(TimeProvider clock)
    {
        var from = new Argument<string>("KÄLLA") { Description = "En fil (även .gz), eller adressen till ett arkiv som svarar på OAI-PMH." };
        var format = new Option<string?>("--format") { Description = "Filens format. Utelämnas: programmet ser efter.", HelpName = "FORMAT" }
            .From(EnumNames.Slugs<RecordFormat>());
        var map = new Option<string?>("--map") { Description = $"Kolumner i en tabell, som title=Rubrik,year=År. Fält: {string.Join(", ", FileRecordSource.ColumnFields)}.", HelpName = "FÄLT=KOLUMN,..." };
        var prefix = new Option<string>("--prefix") { Description = "Format att hämta från ett arkiv. Utelämnas: swepub_mods.", HelpName = "FORMAT", DefaultValueFactory = _ => "swepub_mods" };
        var set = new Option<string?>("--set") { Description = "Del av ett arkiv att hämta.", HelpName = "DEL" };
        var rejected = new Option<string?>("--rejected") { Description = "Fil att skriva alla överhoppade poster i, en på varje rad.", HelpName = "FIL" };
        var data = new Option<string>("--data") { Description = "Datamappen. Utelämnas: mappen data här.", HelpName = "MAPP", DefaultValueFactory = _ => "data" };
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("import", """
            Läser in forskning och andra publikationer, klassificerar dem, kopplar dem till lärosäten och gör dem sökbara.
            Samma post läses bara in en gång, även om den finns i flera källor. Kör samma kommando igen för att hämta det som är nytt.

            Exempel:
              samverkan import publikationer.xml.gz
              samverkan import https://gih.diva-portal.org/dice/oai
              samverkan import lista.csv --map title=Rubrik,authors=Upphov
            """)
        {
            from, format, map, prefix, set, rejected, data, corpus, models,
        };
        command.SetAction((result, cancellation) =>
        {
            var columns = Columns(result.GetValue(map));
            var folder = result.GetRequiredValue(data);
            var place = result.GetRequiredValue(from);
            var isFile = !IsAddress(place);
            using var file = isFile
                ? new FileRecordSource(place, result.GetValue(format) is { } slug && EnumNames.TryParse<RecordFormat>(slug, out var chosen) ? chosen : null, columns) : null;
            var service = Composition.Load(result.GetValue(corpus), result.GetValue(models));
            using var storage = new DataStorage(folder, clock);
            var store = storage.OpenResearch();
            using var http = isFile ? null : Client();
            var source = file ?? Archive(http!, new OaiPmhOptions(new Uri(place)) { MetadataPrefix = result.GetRequiredValue(prefix), Set = result.GetValue(set) }, store, clock);
            var importer = Importer(service, store, storage, clock);
            using var list = result.GetValue(rejected) is { } path ? new RejectedList(path) : null;
            var start = clock.GetTimestamp();
            var report = ProgressBar.Run(progress => importer.RunAsync(source, new Shares(progress), list is null ? null : list.Add, cancellation).GetAwaiter().GetResult());
            list?.Commit();
            ImportText.Write(CommandLine.Out, report, clock.GetElapsedTime(start), store.Count);
            return Task.FromResult(ExitCode.Ok);
        });
        return command;
    }

    private static Importer Importer(Composition service, IResearchStore store, DataStorage storage, TimeProvider clock)
    {
        var search = storage.OpenSearch(service);
        DataStorage.EnsureIndex(search, service, store, () => { });
        return new Importer(new ResearchPreparer(service.Models, service.Corpus, clock), new RecordIndexer(service.Models, service.Corpus), search.Writer, store, clock);
    }

    private static IRecordSource Archive(HttpClient http, OaiPmhOptions options, IResearchStore store, TimeProvider clock) =>
        new OaiPmhSource(http, options, store.Harvest(options.Name), clock);

    private static bool IsAddress(string place) => Uri.TryCreate(place, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        MaxAutomaticRedirections = 5,
    })
    { Timeout = Timeout.InfiniteTimeSpan }; // each answer has a time limit of its own

    private static Dictionary<string, string> Columns(string? map)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (map ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pair.Split('=', 2) is not [var field, { Length: > 0 } column] || !FileRecordSource.ColumnFields.Contains(field))
            {
                throw new RejectedInputException(
                    "map-felaktig", $"Det går inte att förstå ”{pair}” i --map. Skriv fält=kolumn, där fältet är ett av {string.Join(", ", FileRecordSource.ColumnFields)}.");
            }

            columns[field] = column;
        }

        return columns;
    }

    private sealed class Shares(IProgress<TrainingProgress> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report(new TrainingProgress("Läser in poster", value.Share ?? 0));
    }
}
