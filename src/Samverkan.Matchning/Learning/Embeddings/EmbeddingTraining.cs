using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Embeddings.Training;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Learning.Texts;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Learning.Embeddings;

/// <summary>Trains lexicon and embeddings from text collections and our own corpus.</summary>
/// <param name="options">Settings of the trainer.</param>
/// <param name="workFolder">
/// Where the training keeps its state; one that was interrupted goes on from there. The finished table is left there as floats.
/// </param>
public sealed class EmbeddingTraining(EmbeddingTrainerOptions options, string workFolder)
{
    /// <summary>Rows that keep the int8 file under 16 MB at 256 dimensions.</summary>
    private const int MaxRows = 59_000;

    /// <summary>Trains and writes both models.</summary>
    /// <param name="collections">Text collections; those whose documents have summaries are split, and their held-out part is barred.</param>
    /// <param name="synonyms">Pairs of a thesaurus; may be empty.</param>
    /// <param name="corpus">Our own corpus.</param>
    /// <param name="passages">Labelled passages; only the training split is used.</param>
    /// <param name="lexiconFile">Receives the lexicon.</param>
    /// <param name="modelFile">Receives the embeddings.</param>
    /// <param name="progress">Told after every step.</param>
    /// <param name="cancellationToken">Stops between two steps; neither model is written then.</param>
    /// <exception cref="RejectedInputException">The state in the work folder is damaged.</exception>
    /// <returns>What the model was trained on, for its card.</returns>
    public EmbeddingTrainingReport Run(
        IReadOnlyList<IReadOnlyList<TextDocument>> collections, IReadOnlyList<RelatedTexts> synonyms, CorpusSnapshot corpus,
        IReadOnlyList<LabelledPassage> passages, Stream lexiconFile, Stream modelFile, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collections);
        progress?.Report(new TrainingProgress("Utesluter testdokument och kopior av dem", 0));
        var withSummaries = new List<TextDocument>();
        var others = new List<TextDocument>();
        var barred = 0;
        foreach (var documents in collections)
        {
            if (documents.Any(document => document.Summary.Length > 0))
            {
                var split = HeldOutDocuments.Split(documents);
                barred += split.Barred.Count;
                withSummaries.AddRange(documents.Where((_, i) => !split.Barred.Contains(i)));
            }
            else
            {
                others.AddRange(documents);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new TrainingProgress("Räknar ord och bygger lexikon", 0));
        IReadOnlyList<RelatedTexts> own = [.. OwnTexts.Pairs(corpus, passages, options.Seed), .. synonyms];
        var set = EmbeddingTrainingSet.Build(withSummaries, others, own, MaxRows);
        var work = new TrainingWorkFolder(workFolder, TrainingWorkFolder.Fingerprint(options, withSummaries.Concat(others), own));
        var table = Train(set, work, progress, cancellationToken);
        using var buffer = new MemoryStream();
        set.Lexicon.Save(buffer);
        var lexicon = buffer.ToArray();
        lexiconFile.Write(lexicon);
        ModelBinding.Write(modelFile, ModelBinding.HashOf(lexicon));
        EmbeddingModelFile.Save(modelFile, set.Vocabulary, table, options.Dimensions);
        work.Finish(new EmbeddingTable(set.Vocabulary, table, options.Dimensions));
        return new EmbeddingTrainingReport(
            withSummaries.Count + others.Count, barred, set.Lexicon.Counts.Count, set.Vocabulary.Stems.Count, set.Vocabulary.Buckets,
            [.. set.Sources.Select(source => (source.Name, source.Share, source.Count))]);
    }

    private float[] Train(
        EmbeddingTrainingSet set, TrainingWorkFolder work, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return new EmbeddingEnsemble(options).Train(set.RowShares, set.Sources, progress is null ? null : new Steps(progress), cancellationToken, work.Member);
        }
        catch (InvalidDataException error)
        {
            throw work.Damaged(error);
        }
    }

    private sealed class Steps(IProgress<TrainingProgress> progress) : IProgress<EmbeddingProgress>
    {
        public void Report(EmbeddingProgress value) => progress.Report(new TrainingProgress("Tränar inbäddningar", (double)value.Step / value.Steps));
    }
}

/// <summary>What an embedding model was trained on.</summary>
/// <param name="Documents">Documents used.</param>
/// <param name="Barred">Documents held out or too like those.</param>
/// <param name="Words">Words in the lexicon.</param>
/// <param name="Stems">Stems with a row of their own.</param>
/// <param name="Buckets">Rows for letter n-grams.</param>
/// <param name="Sources">Kinds of pairs with share and number.</param>
public sealed record EmbeddingTrainingReport(
    int Documents, int Barred, int Words, int Stems, int Buckets, IReadOnlyList<(string Name, double Share, int Count)> Sources);
