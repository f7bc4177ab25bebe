using System.Globalization;
using Samverkan.Matchning.Benchmarks.Measurements;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Evaluation;
using Samverkan.Matchning.Learning.Classification;
using Samverkan.Matchning.Learning.Evaluation;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Benchmarks.Peers;

/// <summary>
/// Our classifier, the same with parts left out, and its peers: trained on the same passages, with thresholds chosen in the same way
/// (cross-validation over the training authors), scored by <see cref="PassageScores"/> on the same validation passages.
/// </summary>
internal sealed class PeerComparison
{
    private const int Folds = 3;
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly IPeer[] Peers = [new Liblinear(cost: 10), new FastText()];
    private readonly LanguageModels _models = LanguageModels.Load(new ModelFolder(Repository.Models));
    private readonly CorpusSnapshot _corpus = CorpusSnapshot.Load(Repository.Corpus);
    private readonly string[] _areas;
    private readonly LabelledPassage[] _training;
    private readonly LabelledPassage[] _validation;

    private PeerComparison()
    {
        var passages = LabelledPassages.Read(Path.Combine(Repository.Corpus, "traning"));
        _areas = [.. _corpus.Areas.Select(area => area.Slug)];
        _training = [.. passages.Where(passage => passage.Split == DataSplit.Train)];
        _validation = [.. passages.Where(passage => passage.Split == DataSplit.Validation)];
    }

    /// <summary>Runs everything; several minutes.</summary>
    /// <returns>The table in Markdown, in Swedish, as it stands in the card.</returns>
    public static string Run() => new PeerComparison().Compare();

    private string Compare()
    {
        var ours = Score(Answers(_models.Classifier));
        var rows = new List<string> { Row("vår, båda slagen särdrag (den i mappen)", ours) };
        rows.AddRange(Ablations().Select(variant => Row(variant.Name, Score(Answers(Train(variant.Options))))));
        var peers = new List<(string Name, PassageScores Scores)>();
        foreach (var peer in Peers)
        {
            if (!ChildProcess.Exists(peer.Tool))
            {
                rows.Add($"| {peer.Name} | ej körd: {peer.Tool} är inte installerat | | | |");
                continue;
            }

            var scores = peer.Train(_areas, _training, _validation);
            var thresholds = Thresholds(peer);
            var halves = Array.ConvertAll(thresholds, _ => 0.5);
            (string Name, PassageScores Scores)[] both =
                [($"{peer.Name}, tröskel 0,5", Score(Answers(scores, halves))), ($"{peer.Name}, valda trösklar", Score(Answers(scores, thresholds)))];
            peers.AddRange(both);
            rows.AddRange(both.Select(row => Row(row.Name, row.Scores)));
        }

        return $"""
            Tränade på samma {_training.Length} stycken, mätta på samma {_validation.Length} valideringsstycken med samma kod.

            | | områden, makro-F1 | områden, mikro-F1 | roller, makro-F1 | utan område som får vara utan |
            |---|---|---|---|---|
            {string.Join('\n', rows)}

            {Difference(ours, peers)}
            """;
    }

    private static (string Name, PassageClassifierOptions Options)[] Ablations()
    {
        var options = new PassageClassifierOptions();
        return
        [
            ("bara ord och bokstavsföljder", options with { TopicDenseWeight = 0, MannerDenseWeight = 0 }),
            ("bara vektorn", options with { TopicDenseWeight = 1, MannerDenseWeight = 1, MinPassages = int.MaxValue }),
        ];
    }

    private PassageClassifier Train(PassageClassifierOptions options) =>
        new ClassifierTraining(options).Run(_corpus, _training, _models.Analyzer, _models.Embeddings, null, CancellationToken.None);

    private double[] Thresholds(IPeer peer)
    {
        var authors = _training.Select(passage => passage.Author).Distinct().Select((author, i) => (author, i)).ToDictionary(row => row.author, row => row.i % Folds);
        var scored = new List<LabelledPassage>();
        var probabilities = new List<double[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            LabelledPassage[] held = [.. _training.Where(passage => authors[passage.Author] == fold)];
            scored.AddRange(held);
            probabilities.AddRange(peer.Train(_areas, [.. _training.Where(passage => authors[passage.Author] != fold)], held).Areas);
        }

        return AreaThresholds.Choose(_areas.Length, scored.Count, (i, area) => probabilities[i][area], (i, area) => scored[i].Labels.Contains(_areas[area]));
    }

    private PassageAnswer[] Answers(PassageClassifier classifier)
    {
        var inputs = new PassageInputs(_models.Analyzer, _models.Embeddings);
        return [.. inputs.Of(_validation).Select(passage => classifier.Classify(passage.Input)).Select(said => new PassageAnswer(said.Labels, said.Role))];
    }

    private PassageAnswer[] Answers(PeerScores scores, double[] thresholds) =>
        [.. scores.Areas.Zip(scores.Roles, (areas, roles) => new PassageAnswer(
            [.. Enumerable.Range(0, areas.Length).Where(area => areas[area] >= thresholds[area]).Select(area => _areas[area])],
            (PassageRole)Array.IndexOf(roles, roles.Max())))];

    private PassageScores Score(IReadOnlyList<PassageAnswer> answers) => new(_areas, _validation, answers);

    private string Difference(PassageScores ours, List<(string Name, PassageScores Scores)> peers)
    {
        if (peers.Count == 0)
        {
            return "Ingen jämförelse kördes.";
        }

        int[] all = [.. Enumerable.Range(0, _validation.Length)];
        var best = peers.MaxBy(peer => peer.Scores.AreasMacroF1(all));
        var difference = Bootstrap.Estimate(_validation.Length, sample => ours.AreasMacroF1(sample) - best.Scores.AreasMacroF1(sample), 200);
        return string.Create(Swedish, $"Skillnad i områdenas makro-F1 mot den bästa jämförelsen ({best.Name}): {difference.Value:+0.000;-0.000} (95 % intervall {difference.Low:+0.000;-0.000} till {difference.High:+0.000;-0.000}).");
    }

    private static string Row(string name, PassageScores scores) =>
        $"| {name} | {string.Join(" | ", scores.Figures.Select(figure => figure.Estimate.Value.ToString("0.000", Swedish)))} |";
}
