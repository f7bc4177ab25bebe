using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Learning.Passages;

namespace Samverkan.Matchning.Learning.Classification;

/// <summary>Trains the passage classifier from a corpus.</summary>
/// <param name="options">Settings.</param>
public sealed class ClassifierTraining(PassageClassifierOptions options)
{
    /// <summary>Trains on the training passages and, for the topics, on the records, the area descriptions and everyday phrases.</summary>
    public PassageClassifier Run(
        CorpusSnapshot corpus, IReadOnlyList<LabelledPassage> passages, SwedishAnalyzer analyzer, EmbeddingModel embeddings,
        IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(passages);
        var inputs = new PassageInputs(analyzer, embeddings);
        var training = inputs.Of([.. passages.Where(passage => passage.Split == DataSplit.Train)]);
        TopicText[] topics =
        [
            .. corpus.Areas.Select(inputs.Of),
            .. corpus.Records.Where(record => record is not University).Select(inputs.Of),
            .. corpus.Everyday.Phrases.Select(inputs.Of),
        ];
        return new PassageClassifierTrainer([.. corpus.Areas.Select(area => area.Slug)], options).Train(
            training, topics, progress is null ? null : new Stage(progress), cancellationToken);
    }

    private sealed class Stage(IProgress<TrainingProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new TrainingProgress("Tränar klassificeraren", value));
    }
}
