using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Matching;
using Samverkan.Matchning.Models;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.App;

/// <summary>The service put together: corpus and models loaded, everything that uses them made once.</summary>
internal sealed class Composition
{
    private readonly Lazy<RecordIndex> _index;
    private readonly Lazy<Router> _router;

    private Composition(string corpusFolder, string modelsFolder, CorpusSnapshot corpus, LanguageModels models)
    {
        CorpusFolder = corpusFolder;
        ModelsFolder = modelsFolder;
        Corpus = corpus;
        Models = models;
        _index = new Lazy<RecordIndex>(() => new RecordIndex(corpus, models));
        _router = new Lazy<Router>(() => new Router(models, corpus));
        Detector = new PersonalDataDetector(models.Analyzer.Lexicon);
        Analyzer = new SituationAnalyzer(models, Detector, corpus);
        Explainer = new LabelExplainer(models, Path.Combine(corpusFolder, "traning"));
    }

    /// <summary>Where the corpus lies.</summary>
    public string CorpusFolder { get; }

    /// <summary>When a file that is searched or matched was changed last.</summary>
    public DateTimeOffset CorpusChangedAt => new DirectoryInfo(CorpusFolder).EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => file.Extension is ".md" or ".yaml").Max(file => (DateTimeOffset)file.LastWriteTimeUtc);

    /// <summary>Where the models lie.</summary>
    public string ModelsFolder { get; }

    public CorpusSnapshot Corpus { get; }

    public LanguageModels Models { get; }

    public PersonalDataDetector Detector { get; }

    public SituationAnalyzer Analyzer { get; }

    public LabelExplainer Explainer { get; }

    public RecordIndex Index => _index.Value;

    public Router Router => _router.Value;

    public Matcher Matcher => new(Index, Router, TimeProvider.System);

    /// <summary>A matcher that also counts imported publications.</summary>
    public Matcher MatcherWith(IResearchStore research) => new(Index, Router, TimeProvider.System, new PublicationProfiles(research, TimeProvider.System));

    /// <summary>Loads corpus and models at the same time.</summary>
    public static Composition Load(string? corpusFolder, string? modelsFolder)
    {
        var models = Folders.Models(modelsFolder);
        var folder = Folders.Corpus(corpusFolder);
        var corpus = Task.Run(() => CorpusSnapshot.Load(folder));
        var loaded = LanguageModels.Load(new ModelFolder(models));
        return new Composition(folder, models, corpus.GetAwaiter().GetResult(), loaded);
    }
}
