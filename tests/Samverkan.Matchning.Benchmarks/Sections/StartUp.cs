using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Benchmarks.Sections;

/// <summary>What has to be loaded or built before the first match. The first time also compiles the code; the median is without that.</summary>
internal static class StartUp
{
    private const int Runs = 15;

    public static Task<IReadOnlyList<Row>> MeasureAsync()
    {
        var folder = new ModelFolder(Repository.Models);
        var embeddings = First("Load the embedding model (16 MB)", () => LanguageModels.Read(folder.Embeddings, EmbeddingModel.Load), "under 150 ms");
        var lexicon = First("Load the lexicon", () => LanguageModels.Read(folder.Lexicon, Lexicon.Load));
        var classifier = First("Load the classifier", () => LanguageModels.Read(folder.Classifier, PassageClassifier.Load));
        var router = First("Load the router", () => LanguageModels.Read(folder.Router, TextRouter.Load));
        var models = LanguageModels.Load(folder);
        var all = Row.Time("Load all four, in parallel", Sample.Milliseconds(Runs, () => LanguageModels.Load(folder)));
        var corpus = First("Load and check the corpus", () => CorpusSnapshot.Load(Repository.Corpus));
        var detector = First("Make the detector of personal data and use it once", () => new PersonalDataDetector(lexicon.Value).Mask("Mentor: Xhemile"));

        // A new analyzer each time: a used one remembers the words and would flatter the figure.
        var index = First(
            $"Build the index ({corpus.Value.Records.Count} records)",
            () => new RecordIndex(corpus.Value, models with { Analyzer = new SwedishAnalyzer(lexicon.Value) }));
        return Task.FromResult<IReadOnlyList<Row>>(
            [embeddings.Row, lexicon.Row, classifier.Row, router.Row, all, corpus.Row, detector.Row, index.Row]);
    }

    private static (T Value, Row Row) First<T>(string what, Func<T> make, string goal = "")
    {
        T value = default!;
        var first = Sample.Time(() => value = make());
        var row = Row.Time(what, Sample.Milliseconds(Runs, () => make()), goal);
        return (value, row with { Spread = $"{row.Spread}; first in the process {Row.Ms(first)}" });
    }
}
