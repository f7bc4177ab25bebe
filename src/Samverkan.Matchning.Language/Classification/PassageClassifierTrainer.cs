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
    public float TopicDenseWeight { get; init; } = 0.15f;

    /// <summary>Weight of the embedding against the words, for gate and roles.</summary>
    public float MannerDenseWeight { get; init; } = 0.25f;

    /// <summary>Cost of a topic error; larger fits the training set more closely.</summary>
    public double TopicCost { get; init; } = 30;

    /// <summary>Cost of a gate or role error.</summary>
    public double RoleCost { get; init; } = 25;

    /// <summary>How much more a passage with the area counts than one without.</summary>
    public double PositiveWeight { get; init; } = 1;

    /// <summary>How much a <see cref="TopicText"/> counts.</summary>
    public double TopicTextWeight { get; init; } = 0.1;

    /// <summary>Passages a sparse feature must occur in.</summary>
    public int MinPassages { get; init; } = 2;
}

/// <summary>What models that never saw a passage's author say of it.</summary>
/// <param name="Topics">Topic scores, passage by area.</param>
/// <param name="Gates">Gate scores.</param>
/// <param name="Roles">The most probable role.</param>
/// <param name="Folds">The fold each passage was held out in.</param>
internal sealed record HeldOutScores(double[][] Topics, double[] Gates, PassageRole[] Roles, int[] Folds);

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

        var heldOut = CrossValidate(passages, topicTexts, progress, cancellationToken);
        bool IsPositive(int i, int area) => passages[i].Areas.Contains(areas[area]);
        var calibration = AreaCalibration.Fit(heldOut.Topics, heldOut.Gates, IsPositive, areas.Count);
        var probabilities = heldOut.Topics.Select((topics, i) => calibration.Probabilities(calibration.Topics(topics), heldOut.Gates[i])).ToArray();
        var thresholds = AreaThresholds.Choose(areas.Count, passages.Count, (i, area) => probabilities[i][area], IsPositive);
        var abstention = ChooseAbstention(passages, probabilities, thresholds);
        var final = Fit(passages, topicTexts);
        progress?.Report(1);
        return new PassageClassifier(areas, final, calibration, thresholds, abstention);
    }

    /// <summary>Scores every passage by models that never saw its author.</summary>
    internal HeldOutScores CrossValidate(
        IReadOnlyList<TrainingPassage> passages, IReadOnlyList<TopicText> topicTexts, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var authors = passages.Select(passage => passage.Author).Distinct().ToArray();
        var foldOf = authors.Select((author, i) => (author, Fold: i % Folds)).ToDictionary(row => row.author, row => row.Fold);
        var folds = Math.Min(Folds, authors.Length);
        var scores = new HeldOutScores(new double[passages.Count][], new double[passages.Count], new PassageRole[passages.Count], [.. passages.Select(passage => foldOf[passage.Author])]);
        for (var fold = 0; fold < folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var models = Fit([.. passages.Where((_, i) => scores.Folds[i] != fold)], topicTexts);
            for (var i = 0; i < passages.Count; i++)
            {
                if (scores.Folds[i] == fold)
                {
                    (scores.Topics[i], scores.Gates[i], var roles) = models.Score(passages[i].Input);
                    scores.Roles[i] = (PassageRole)Array.IndexOf(roles, roles.Max());
                }
            }

            progress?.Report((fold + 1.0) / (folds + 1));
        }

        return scores;
    }

    private Abstention ChooseAbstention(IReadOnlyList<TrainingPassage> passages, double[][] probabilities, double[] thresholds) =>
        Abstention.Choose([.. passages.Zip(probabilities, (passage, probability) =>
        {
            int[] said = [.. Enumerable.Range(0, areas.Count).Where(area => probability[area] >= thresholds[area])];
            var isRight = said.Length == 0 ? passage.Areas.Count == 0 : passage.Areas.Contains(areas[said.MaxBy(area => probability[area])]);
            return (probability.Max(), said.Length > 0, isRight);
        })]);

    private PassageModels Fit(IReadOnlyList<TrainingPassage> passages, IReadOnlyList<TopicText> topicTexts)
    {
        PassageInput[] inputs = [.. passages.Select(passage => passage.Input)];
        var topicSpace = FeatureSpace.Build(FeatureKind.Topic, inputs, options.TopicDenseWeight, options.MinPassages);
        var mannerSpace = FeatureSpace.Build(FeatureKind.Manner, inputs, options.MannerDenseWeight, options.MinPassages);
        var manners = Array.ConvertAll(inputs, mannerSpace.Vectorize);
        var gate = DualLogisticRegression.Train(
            manners, [.. passages.Select(passage => passage.Areas.Count > 0)], [.. passages.Select(_ => options.RoleCost)], mannerSpace.Count);
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
            var costs = new double[targets.Length];
            for (var i = 0; i < costs.Length; i++)
            {
                costs[i] = options.TopicCost * (targets[i] ? options.PositiveWeight : 1) * (i < labelled.Length ? 1 : options.TopicTextWeight);
            }

            topics[area] = DualLogisticRegression.Train(vectors, targets, costs, space.Count);
        });
        return topics;
    }
}
