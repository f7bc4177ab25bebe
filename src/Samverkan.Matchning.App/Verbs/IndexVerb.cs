using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Samverkan.Matchning.App.Output;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.App.Verbs;

/// <summary><c>samverkan index rebuild</c> and <c>samverkan index status</c>.</summary>
internal static class IndexVerb
{
    public static Command Create() => new("index", """
        Bygger och visar sökindexet i datamappen.

        Exempel:
          samverkan index rebuild
          samverkan index status --json
        """)
    {
        Rebuild(), Status(),
    };

    private static Command Rebuild()
    {
        var data = SharedOptions.Data();
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("rebuild", """
            Bygger sökindexet på nytt av korpusen och den importerade forskningen. Det gamla används tills det nya är klart.

            Exempel:
              samverkan index rebuild
              samverkan index rebuild --data /srv/samverkan
            """)
        {
            data, corpus, models,
        };
        command.SetAction((result, cancellation) => Task.Run(
            () =>
            {
                var service = Composition.Load(result.GetValue(corpus), result.GetValue(models));
                using var storage = new DataStorage(result.GetValue(data) ?? "data", TimeProvider.System);
                var records = new RebuildIndex(new RecordIndexer(service.Models, service.Corpus), storage.OpenSearch(service).Writer)
                    .Execute(service.Corpus, storage.OpenResearch().Items(), new Counted(), cancellation);
                Console.Out.WriteLine($"Sökindexet är byggt: {People(records)} poster. Det används från och med nu.");
            },
            cancellation));
        return command;
    }

    private static Command Status()
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var corpus = SharedOptions.Corpus();
        var models = SharedOptions.Models();
        var command = new Command("status", """
            Visar hur många poster sökindexet har, när det byggdes och om det passar inbäddningsmodellen.

            Exempel:
              samverkan index status
              samverkan index status --data /srv/samverkan --json
            """)
        {
            data, json, corpus, models,
        };
        command.SetAction(result =>
        {
            var service = Composition.Load(result.GetValue(corpus), result.GetValue(models));
            using var storage = new DataStorage(result.GetValue(data) ?? "data", TimeProvider.System);
            var search = storage.OpenSearch(service);
            var state = search.Index.State;
            var isCurrent = state.Fingerprint == search.Fingerprint;
            if (result.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new { state.Records, state.BuiltAt, state.Fingerprint, IsCurrent = isCurrent }, JsonText.Indented));
                return;
            }

            var built = SwedishTime.Text(state.BuiltAt);
            Console.Out.WriteLine($"Sökindexet har {People(state.Records)} poster och byggdes {built}.");
            Console.Out.WriteLine(isCurrent ? "Det passar inbäddningsmodellen."
                : "Det är gjort med en annan inbäddningsmodell och går inte att söka i. Kör samverkan index rebuild.");
        });
        return command;
    }

    private static string People(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("sv-SE"));

    /// <summary>Tells on standard error how far it has come, for each tenth thousand records.</summary>
    private sealed class Counted : IProgress<int>
    {
        private const int Step = 10_000;
        private int _told;

        public void Report(int value)
        {
            if (value / Step > _told)
            {
                _told = value / Step;
                Console.Error.WriteLine($"{People(value)} poster skrivna.");
            }
        }
    }
}
