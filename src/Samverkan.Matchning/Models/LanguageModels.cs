using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;

namespace Samverkan.Matchning.Models;

/// <summary>The trained models of a models folder, loaded once and shared. Thread-safe.</summary>
/// <param name="Analyzer">Tokens, stems and compounds.</param>
/// <param name="Embeddings">Vectors.</param>
/// <param name="Classifier">Problem areas and roles of passages.</param>
/// <param name="Router">Whom an assignment is for.</param>
public sealed record LanguageModels(SwedishAnalyzer Analyzer, EmbeddingModel Embeddings, PassageClassifier Classifier, TextRouter Router)
{
    /// <summary>Loads all models; the files are read at the same time.</summary>
    /// <param name="folder">The models folder.</param>
    /// <exception cref="MisconfiguredException">A model is missing or broken.</exception>
    public static LanguageModels Load(ModelFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var lexicon = Task.Run(() => Read(folder.Lexicon, Lexicon.Load));
        var embeddings = Task.Run(() => Read(folder.Embeddings, EmbeddingModel.Load));
        var classifier = Task.Run(() => Read(folder.Classifier, PassageClassifier.Load));
        var router = Read(folder.Router, TextRouter.Load);
        var models = new LanguageModels(
            new SwedishAnalyzer(lexicon.GetAwaiter().GetResult()), embeddings.GetAwaiter().GetResult(), classifier.GetAwaiter().GetResult(), router);
        return Fits(models.Classifier.VectorLength, 0) && Fits(router.VectorLength, models.Classifier.Areas.Count) ? models : throw new MisconfiguredException(
            "modell-saknas",
            "Modellerna hör inte ihop: klassificeraren eller dirigeringen är tränad med andra inbäddningar. Hämta mappen models på nytt, eller kör samverkan train classifier och samverkan train routing.");

        bool Fits(int length, int more) => length == 0 || length == models.Embeddings.Dimensions + more;
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
        try
        {
            using var file = File.OpenRead(path);
            return load(file);
        }
        catch (Exception error) when (error is not OperationCanceledException) // a damaged file can fail in any way, as by a length below zero
        {
            throw new MisconfiguredException(
                "modell-saknas",
                $"Modellen {Path.GetFileName(Path.GetDirectoryName(path))} saknas eller är skadad. Hämta mappen models från programmets källa, eller träna om den med samverkan train.",
                error);
        }
    }
}

/// <summary>A text that has been analysed and embedded once.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Vector">Its vector, unit length or zero.</param>
public sealed record AnalyzedText(IReadOnlyList<AnalyzedToken> Tokens, float[] Vector);
