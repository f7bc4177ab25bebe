using System.Diagnostics;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Formats.Records;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;
using Samverkan.Matchning.Storage.Sqlite;
using Samverkan.Matchning.Storage.Sqlite.Search;

namespace Samverkan.Matchning.Benchmarks.Sections;

/// <summary>
/// Records imported a second from end to end: unpack, parse, clean, analyse, embed, classify, compare with those already there, store and
/// index. The documents are those of <c>regeringen.jsonl.gz</c>, which is not part of the repository. Beside the time by the clock stands the
/// time of the processor, which neighbours on a shared machine disturb less.
/// </summary>
internal static class ImportThroughput
{
    private const int Cores = 2;
    private static readonly string[] Folders = ["shared/data", "../shared/data", "/work/shared/data"];

    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var path = Folders.Select(folder => Path.Combine(Repository.Root, folder, "regeringen.jsonl.gz"))
            .FirstOrDefault(File.Exists);
        if (path is null)
        {
            return [new Row("Import: regeringen.jsonl.gz is not on this machine", 0, "", "")];
        }

        var folder = Directory.CreateTempSubdirectory("samverkan-import-").FullName;
        try
        {
            var models = LanguageModels.Load(new ModelFolder(Repository.Models));
            var corpus = CorpusSnapshot.Load(Repository.Corpus);
            var indexer = new RecordIndexer(models, corpus);
            var writer = new SqliteIndexWriter(Path.Combine(folder, "index"), TimeProvider.System);
            using (var rebuild = writer.Rebuild(indexer.Fingerprint))
            {
                rebuild.Add([.. corpus.Records.Select(indexer.Index)]);
                rebuild.Complete();
            }

            var importer = new Importer(
                new ResearchPreparer(models, corpus, TimeProvider.System), indexer, writer, new SqliteResearchStore(folder), TimeProvider.System);
            var first = await RunAsync(importer, path);
            var again = await RunAsync(importer, path);
            return [.. Rows("Import, all records new", first, "3,000/s on two cores"), .. Rows("Import again, nothing changed", again, "")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(long Records, double Seconds, double Processor, long HalfWay, long End)> RunAsync(Importer importer, string path)
    {
        using var source = new FileRecordSource(path, null, new Dictionary<string, string>());
        var memory = new Memory();
        var (start, processor) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var report = await importer.RunAsync(source, memory, null, CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (report.Read, seconds, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds, memory.FirstHalf, memory.SecondHalf);
    }

    private static IEnumerable<Row> Rows(string what, (long Records, double Seconds, double Processor, long HalfWay, long End) run, string goal)
    {
        yield return Row.Rate($"{what}: {run.Records} records, by the clock", new Sample([run.Records / run.Seconds]), "records/s") with { Goal = goal };
        yield return Row.Rate($"{what}: by processor time, two cores", new Sample([run.Records / run.Processor * Cores]), "records/s");
        yield return new Row($"{what}: most live memory in the first and the second half", 1, $"{run.HalfWay >> 20} and {run.End >> 20} MB", "", "flat");
    }

    private sealed class Memory : IProgress<ImportProgress>
    {
        public long FirstHalf { get; private set; }

        public long SecondHalf { get; private set; }

        public void Report(ImportProgress value)
        {
            var live = GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes;
            (FirstHalf, SecondHalf) = value.Share < 0.5 ? (Math.Max(FirstHalf, live), SecondHalf) : (FirstHalf, Math.Max(SecondHalf, live));
        }
    }
}
