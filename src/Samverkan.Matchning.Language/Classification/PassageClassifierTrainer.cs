namespace Samverkan.Matchning.Language.Classification;

/// <summary>A labelled passage to learn from.</summary>
/// <param name="Input">The passage.</param>
/// <param name="Areas">Slugs of its areas.</param>
/// <param name="Role">Its role.</param>
/// <param name="Author">Who wrote it; folds are made of whole authors, so that style is no clue.</param>
public sealed record TrainingPassage(PassageInput Input, IReadOnlyList<string> Areas, PassageRole Role, string Author);

/// <summary>A text known to be about some areas, but not written as a passage of an analysis: it teaches topics only.</summary>
/// <param name="Input">The text.</param>
/// <param name="Areas">Slugs of its areas.</param>
public sealed record TopicText(PassageInput Input, IReadOnlyList<string> Areas);

/// <summary>Settings of the passage classifier; the defaults are the ones the committed model was trained with.</summary>
public sealed record PassageClassifierOptions
{
    /// <summary>Weight of the embedding against the words, for the topics.</summary>
    public float TopicDenseWeight { get; init; } = 0.1f;

    /// <summary>Weight of the embedding against the words, for gate and roles.</summary>
    public float MannerDenseWeight { get; init; } = 0.25f;

    /// <summary>Cost of a topic error; larger fits the training set more closely.</summary>
    public double TopicCost { get; init; } = 10;

    /// <summary>Cost of a gate or role error.</summary>
    public double RoleCost { get; init; } = 10;

    /// <summary>How much more a passage with the area counts than one without.</summary>
    public double PositiveWeight { get; init; } = 1;

    /// <summary>How much a <see cref="TopicText"/> counts.</summary>
    public double TopicTextWeight { get; init; } = 0.3;

    /// <summary>Passages a sparse feature must occur in.</summary>
    public int MinPassages { get; init; } = 2;
}

/// <summary>Trains the passage classifier. Deterministic: nothing is random.</summary>
/// <param name="areas">Slugs of all areas, in order.</param>
/// <param name="options">Settings.</param>
public sealed class PassageClassifierTrainer(IReadOnlyList<string> areas, PassageClassifierOptions options)
{
    /// <summary>Folds of the cross-validation; every author is in one fold only.</summary>
    private const int Folds = 6;

    /// <summary>
    /// Trains on all passages. Calibration and thresholds come from cross-validation over authors: each author is scored by models
    /// that never saw that author.
    /// </summary>
    /// <param name="passages">Passages of at least two authors.</param>
    /// <param name="topicTexts">Further texts for the topics.</param>
    /// <param name="progress">Receives the part that is done, 0 to 1.</param>
    /// <param name="cancellationToken">Stops between two folds.</param>
    public PassageClassifier Train(
        IReadOnlyList<TrainingPassage> passages, IReadOnlyList<TopicText> topicTexts, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(topicTexts);
        var authors = passages.Select(passage => passage.Author).Distinct().ToArray();
        if (authors.Length < 2)
        {
            throw new ArgumentException("Calibration needs at least two authors.", nameof(passages));
        }

        var topics = new double[passages.Count][];
        var gates = new double[passages.Count];
        var foldOf = authors.Select((author, i) => (author, Fold: i % Folds)).ToDictionary(row => row.author, row => row.Fold);
        var folds = Math.Min(Folds, authors.Length);
        for (var fold = 0; fold < folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var models = Fit([.. passages.Where(passage => foldOf[passage.Author] != fold)], topicTexts);
            for (var i = 0; i < passages.Count; i++)
            {
                if (foldOf[passages[i].Author] == fold)
                {
                    (topics[i], gates[i], _) = models.Score(passages[i].Input);
                }
            }

            progress?.Report((fold + 1.0) / (folds + 1));
        }

        var calibration = AreaCalibration.Fit(topics, gates, (i, area) => passages[i].Areas.Contains(areas[area]), areas.Count);
        var thresholds = AreaThresholds.Choose(
            areas.Count, passages.Count, (i, area) => calibration.Probability(area, topics[i][area], gates[i]),
            (i, area) => passages[i].Areas.Contains(areas[area]));
        var final = Fit(passages, topicTexts);
        progress?.Report(1);
        return new PassageClassifier(areas, final, calibration, thresholds);
    }

    private PassageModels Fit(IReadOnlyList<TrainingPassage> passages, IReadOnlyList<TopicText> topicTexts)
    {
        PassageInput[] inputs = [.. passages.Select(passage => passage.Input)];
        var topicSpace = FeatureSpace.Build(FeatureKind.Topic, inputs, options.TopicDenseWeight, options.MinPassages);
        var mannerSpace = FeatureSpace.Build(FeatureKind.Manner, inputs, options.MannerDenseWeight, options.MinPassages);
        var manners = Array.ConvertAll(inputs, mannerSpace.Vectorize);
        var gate = LogisticRegression.TrainBinary(
            manners, [.. passages.Select(passage => passage.Areas.Count > 0)], [.. passages.Select(_ => 1.0)], mannerSpace.Count, options.RoleCost);
        var roles = LogisticRegression.TrainMultinomial(
            manners, [.. passages.Select(passage => (int)passage.Role)], Enum.GetValues<PassageRole>().Length, mannerSpace.Count, options.RoleCost);
        return new PassageModels(topicSpace, FitTopics(passages, topicTexts, topicSpace), mannerSpace, gate, roles);
    }

    /// <summary>Topics are learned from passages with areas only: what a strength is about is not known.</summary>
    private float[][] FitTopics(IReadOnlyList<TrainingPassage> passages, IReadOnlyList<TopicText> topicTexts, FeatureSpace space)
    {
        var labelled = passages.Where(passage => passage.Areas.Count > 0).ToArray();
        SparseVector[] vectors = [.. labelled.Select(passage => space.Vectorize(passage.Input)), .. topicTexts.Select(text => space.Vectorize(text.Input))];
        IReadOnlyList<string>[] slugs = [.. labelled.Select(passage => passage.Areas), .. topicTexts.Select(text => text.Areas)];
        var topics = new float[areas.Count][];
        Parallel.For(0, areas.Count, area =>
        {
            var targets = Array.ConvertAll(slugs, some => some.Contains(areas[area]));
            var weights = new double[targets.Length];
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = (targets[i] ? options.PositiveWeight : 1) * (i < labelled.Length ? 1 : options.TopicTextWeight);
            }

            topics[area] = LogisticRegression.TrainBinary(vectors, targets, weights, space.Count, options.TopicCost);
        });
        return topics;
    }
}
