using Microsoft.Extensions.AI;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Models;

/// <summary>The trained models of a models folder, loaded once and shared. Thread-safe.</summary>
/// <param name="Analyzer">Tokens, stems and compounds.</param>
/// <param name="Embeddings">Vectors.</param>
/// <param name="Classifier">Problem areas and roles of passages.</param>
/// <param name="Router">Whom an assignment is for.</param>
public sealed record LanguageModels(SwedishAnalyzer Analyzer, EmbeddingModel Embeddings, PassageClassifier Classifier, TextRouter Router)
{
    /// <summary>
    /// What stored indexes compare records and questions by where an agency serves a model of its own; null for <see cref="Embeddings"/>.
    /// Classifier and router always read the built-in vectors that they were trained on.
    /// </summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Served { get; init; }

    /// <summary>Cosine from which two texts of stored indexes count as alike; models differ much in it.</summary>
    public float IndexMinCosine { get; init; } = HybridRanking.MinCosine;

    /// <summary>Of the model that stored indexes are made with.</summary>
    public string IndexFingerprint => Served is null ? Embeddings.Fingerprint : ModelFingerprint.Of(Served).Hash;

    /// <summary>Length of the vectors of stored indexes.</summary>
    public int IndexDimensions => Served is null ? Embeddings.Dimensions
        : (Served.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelDimensions ?? throw new InvalidOperationException("A served model must state its dimensions.");

    /// <summary>Loads all models; the files are read at the same time.</summary>
    /// <param name="folder">The models folder.</param>
    /// <exception cref="MisconfiguredException">A model is missing or broken, or they do not belong together.</exception>
    public static LanguageModels Load(ModelFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var classifier = Task.Run(() => ReadBound(folder.Classifier, PassageClassifier.Load));
        var router = Task.Run(() => ReadBound(folder.Router, TextRouter.Load));
        var (analyzer, embeddings) = LoadText(folder);
        var areas = Fit(classifier.GetAwaiter().GetResult(), model => model.VectorLength, 0, "klassificeraren", "classifier");
        return new LanguageModels(
            analyzer, embeddings, areas, Fit(router.GetAwaiter().GetResult(), model => model.VectorLength, areas.Areas.Count, "dirigeringen", "routing"));

        T Fit<T>((T Model, string? Foundation) bound, Func<T, int> vectorLength, int more, string name, string verb) =>
            (bound.Foundation ?? embeddings.Fingerprint) == embeddings.Fingerprint
            && (vectorLength(bound.Model) is 0 || vectorLength(bound.Model) == embeddings.Dimensions + more)
                ? bound.Model : throw Unfit($"{name} är tränad med en annan inbäddning än den i mappen. Kör samverkan train {verb}");
    }

    /// <summary>Loads the models that texts are read with, without those that judge them.</summary>
    /// <param name="folder">The models folder.</param>
    /// <exception cref="MisconfiguredException">A model is missing or broken, or they do not belong together.</exception>
    public static (SwedishAnalyzer Analyzer, EmbeddingModel Embeddings) LoadText(ModelFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var lexicon = Task.Run(() => Read(folder.Lexicon, stream =>
        {
            using var file = new MemoryStream();
            stream.CopyTo(file);
            file.Position = 0;
            return (Hash: ModelBinding.HashOf(file.GetBuffer().AsSpan(0, (int)file.Length)), Lexicon: Lexicon.Load(file));
        }));
        var (embeddings, foundation) = ReadBound(folder.Embeddings, EmbeddingModel.Load);
        var (hash, words) = lexicon.GetAwaiter().GetResult();
        return (foundation ?? hash) == hash ? (new SwedishAnalyzer(words), embeddings)
            : throw Unfit("inbäddningen är tränad med ett annat lexikon än det i mappen. Kör samverkan train embeddings");
    }

    /// <summary>Analyses and embeds a text.</summary>
    public AnalyzedText Read(string text)
    {
        var tokens = Analyzer.Analyze(text);
        return new AnalyzedText(tokens, Embeddings.Embed(tokens));
    }

    /// <summary>Reads one model file and turns every way it can fail into one message.</summary>
    /// <param name="path">The file; the message names its folder, which is the model's name, and no path.</param>
    /// <param name="load">Makes the model out of the file.</param>
    /// <exception cref="MisconfiguredException">The model is missing or broken.</exception>
    public static T Read<T>(string path, Func<Stream, T> load)
    {
        return ReadBound(path, load).Model;
    }

    /// <summary>Reads one model file together with the hash of the model it was trained on; null when the file does not say.</summary>
    private static (T Model, string? Foundation) ReadBound<T>(string path, Func<Stream, T> load)
    {
        try
        {
            using var file = File.OpenRead(path);
            var foundation = ModelBinding.Read(file);
            return (load(file), foundation);
        }
        catch (Exception error) when (error is not OperationCanceledException) // a damaged file can fail in any way, as by a length below zero
        {
            throw new MisconfiguredException(
                "modell-saknas",
                $"Modellen {Path.GetFileName(Path.GetDirectoryName(path))} saknas eller är skadad. Hämta mappen models från programmets källa, eller träna om den med samverkan train.",
                error);
        }
    }

    private static MisconfiguredException Unfit(string why) =>
        new("modeller-hor-inte-ihop", $"Modellerna hör inte ihop: {why}, eller hämta mappen models på nytt.");
}

/// <summary>A text that has been analysed and embedded once.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Vector">Its vector, unit length or zero.</param>
public sealed record AnalyzedText(IReadOnlyList<AnalyzedToken> Tokens, float[] Vector);
