using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.App;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Formats.Documents;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Matching;

namespace Samverkan.Matchning.Benchmarks.Sections;

/// <summary>A match inside a process that runs already, as a service does it, and each stage on its own.</summary>
internal static class WarmMatch
{
    private const int WarmUp = 150;
    private const int Runs = 50;
    private const string Goal = "under 100 ms";

    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var service = Composition.Load(Repository.Corpus, Repository.Models);
        var bytes = await File.ReadAllBytesAsync(Repository.Sample);
        var document = Read(bytes);
        var analysis = service.Analyzer.Analyze(document);
        return
        [
            Row.Time("Warm match: read + analyse + match", Measure(() => Match(service, service.Analyzer, Read(bytes))), Goal),
            Row.Time("— the same, every word new to the analyser", Measure(() => Match(service, Forgetful(service), Read(bytes))), Goal),
            Row.Time("— read the docx", Measure(() => Read(bytes))),
            Row.Time($"— mask ({document.Text.Length} characters, and each heading), one core", Measure(() => Mask(service, document, analysis))),
            Row.Time($"— analyse, embed and classify ({analysis.Passages.Count} passages), one core", Measure(() => Classify(service, analysis))),
            Row.Time("— mask and classify as the service does, all cores", Measure(() => service.Analyzer.Analyze(document))),
            Row.Time($"— match ({analysis.Findings.Count} findings), all cores", Measure(() => Match(service, analysis))),
        ];
    }

    private static Sample Measure(Action action)
    {
        for (var run = 0; run < WarmUp; run++)
        {
            action();
        }

        Thread.Sleep(1000); // what was found hot is compiled again in the background
        return Sample.Milliseconds(Runs, action);
    }

    private static AnalysisDocument Read(byte[] bytes) => new DocumentReader(new DocumentReaderOptions())
        .ReadAsync(new MemoryStream(bytes), Path.GetFileName(Repository.Sample), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>An analyser as it is when no document has been read: a repeated document finds all its words remembered.</summary>
    private static SituationAnalyzer Forgetful(Composition service)
    {
        var lexicon = service.Models.Analyzer.Lexicon;
        return new SituationAnalyzer(
            service.Models with { Analyzer = new SwedishAnalyzer(lexicon) }, new PersonalDataDetector(lexicon), service.Corpus);
    }

    private static void Match(Composition service, SituationAnalyzer analyzer, AnalysisDocument document) =>
        Match(service, analyzer.Analyze(document));

    private static void Match(Composition service, SituationAnalysis analysis) =>
        service.Matcher.Match(analysis.Findings, new MatchContext(analysis.SchoolForms, analysis.Counties, Limit: 3));

    private static void Mask(Composition service, AnalysisDocument document, SituationAnalysis analysis)
    {
        service.Detector.Detect(document.Text);
        foreach (var passage in analysis.Passages)
        {
            service.Detector.Mask(passage.Passage.Heading ?? "");
        }
    }

    private static void Classify(Composition service, SituationAnalysis analysis)
    {
        foreach (var passage in analysis.Passages)
        {
            var read = service.Models.Read(passage.Text);
            var heading = service.Models.Analyzer.Analyze(passage.Heading);
            service.Models.Classifier.Classify(new PassageInput(read.Tokens, heading, read.Vector));
        }
    }
}
