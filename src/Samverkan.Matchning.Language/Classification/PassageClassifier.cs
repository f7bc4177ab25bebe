namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// Says which problem areas a passage is about and what role it plays. Linear models look at three questions: what the passage is about
/// (topic, one output an area, learned from passages that have areas), whether it states anything wrong (gate, learned from all), and
/// its role. Topic and gate are calibrated on passages they had not seen and multiplied, so a strength about absence is "absence" by
/// topic and still no finding. Thread-safe.
/// </summary>
public sealed class PassageClassifier
{
    internal PassageClassifier(
        IReadOnlyList<string> areas, PassageModels models, AreaCalibration calibration, IReadOnlyList<double> thresholds, Abstention abstention)
    {
        Areas = areas;
        Models = models;
        Calibration = calibration;
        Thresholds = thresholds;
        Abstention = abstention;
    }

    /// <summary>Slugs of the areas, in the order of all probabilities.</summary>
    public IReadOnlyList<string> Areas { get; }

    /// <summary>Probability from which each area counts; a further area needs less once one has passed.</summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>When it says "oklart".</summary>
    public Abstention Abstention { get; }

    /// <summary>Length of the vectors it was trained with; 0 when it looks at words only.</summary>
    public int VectorLength => Math.Max(Models.TopicSpace.DenseLength, Models.MannerSpace.DenseLength);

    internal PassageModels Models { get; }

    internal AreaCalibration Calibration { get; }

    /// <summary>Reads a model that <see cref="PassageClassifierFile"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static PassageClassifier Load(Stream stream) => PassageClassifierFile.Load(stream);

    /// <summary>Classifies one passage.</summary>
    public PassageClassification Classify(PassageInput passage)
    {
        var (scores, gate, roles) = Models.Score(passage);
        var topics = Calibration.Topics(scores);
        var probabilities = Calibration.Probabilities(topics, gate);
        var labels = AreaThresholds.Found(probabilities, topics, Thresholds).Select(area => Areas[area]).ToArray();
        LogisticRegression.SoftMax(roles);
        return new PassageClassification(
            probabilities, topics, labels, roles,
            Abstention.IsUnclear(probabilities.Max(), labels.Length > 0));
    }

    /// <summary>The words that spoke most for an area in this passage, with how much each added to the topic's score.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="area">A slug of <see cref="Areas"/>.</param>
    /// <param name="count">Most words to give.</param>
    public IReadOnlyList<(string Stem, double Weight)> Explain(PassageInput passage, string area, int count)
    {
        var number = Areas.TakeWhile(slug => slug != area).Count();
        var weights = number < Models.Topics.Length ? Models.Topics[number]
            : throw new ArgumentException($"The model has no area {area}.", nameof(area));
        return Models.TopicSpace.Explain(weights, passage, count);
    }

    /// <summary>The words and word pairs that spoke most for a role in this passage, with how much each added to its score.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="role">The role.</param>
    /// <param name="count">Most words to give.</param>
    public IReadOnlyList<(string Stem, double Weight)> Explain(PassageInput passage, PassageRole role, int count) =>
        Models.MannerSpace.Explain(Models.Roles[(int)role], passage, count);

    /// <summary>
    /// Calibrated probability of each area given that the text states anything wrong: what it is about, also as a strength or a question.
    /// </summary>
    public double[] TopicProbabilities(PassageInput passage) => Calibration.Topics(Models.ScoreTopics(passage));

    /// <summary>
    /// The areas a text is about, whether it states a problem or not: what an assignment or a strength deals with. At least the most
    /// probable one, so never empty.
    /// </summary>
    public IReadOnlyList<string> TopicsOf(PassageInput passage)
    {
        var scores = Models.ScoreTopics(passage);
        var best = scores.Max();
        return [.. Enumerable.Range(0, scores.Length).Where(area => scores[area] > 0 || scores[area] == best)
            .OrderByDescending(area => scores[area]).Select(area => Areas[area])];
    }
}
