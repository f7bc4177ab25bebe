using System.Collections.Concurrent;
using System.Numerics.Tensors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Learning.Passages;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Analyses;

/// <summary>
/// Explains the labels of a passage by its words and by the training passages nearest to it. The training passages are read at the first
/// question and those of a label are embedded at the first question about it, so nobody who asks for no explanation waits. Thread-safe.
/// </summary>
/// <param name="models">The trained models.</param>
/// <param name="trainingFolder">The training folder, <c>corpus/traning</c>.</param>
public sealed class LabelExplainer(LanguageModels models, string trainingFolder)
{
    private const int WordsShown = 6;
    private const int PassagesShown = 3;
    private readonly Lazy<LabelledPassage[]> _training = new(
        () => [.. LabelledPassages.Read(trainingFolder).Where(passage => passage.Split == DataSplit.Train)]);

    private readonly ConcurrentDictionary<string, (LabelledPassage Passage, float[] Vector)[]> _byLabel = new(StringComparer.Ordinal);

    /// <summary>Explains a classified passage.</summary>
    /// <param name="passage">The passage, personal data masked.</param>
    /// <param name="said">What the classifier said of it.</param>
    /// <exception cref="Errors.NotFoundException">The training folder is not there.</exception>
    /// <exception cref="Errors.MisconfiguredException">A training file has faults.</exception>
    public PassageExplanation Explain(PassageInput passage, PassageClassification said)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(said);
        var role = said.Role;
        return new PassageExplanation(
            [.. said.Labels.Select(area => new LabelExplanation(
                area, said.Areas[models.Classifier.Areas.ToList().IndexOf(area)],
                Words(models.Classifier.Explain(passage, area, WordsShown), passage.Tokens),
                Nearest(passage, area, training => training.Labels.Contains(area))))],
            new LabelExplanation(
                role.Slug(), said.Roles[(int)role], Words(models.Classifier.Explain(passage, role, WordsShown), passage.Tokens),
                Nearest(passage, role.Slug(), training => training.Role == role)));
    }

    /// <summary>Stems and parts are shown as the word they stand in; what is not found, such as a word of the heading, as it is.</summary>
    private static WordContribution[] Words(IReadOnlyList<(string Stem, double Weight)> words, IReadOnlyList<AnalyzedToken> tokens) =>
        [.. words.GroupBy(word => AsItStands(word.Stem, tokens), StringComparer.Ordinal)
            .Select(group => new WordContribution(group.Key, group.Sum(word => word.Weight)))
            .OrderByDescending(word => word.Contribution)];

    private static string AsItStands(string stem, IReadOnlyList<AnalyzedToken> tokens) =>
        tokens.FirstOrDefault(token => token.Stem == stem).Token.Text ?? tokens.FirstOrDefault(token => token.Parts?.Contains(stem) == true).Token.Text ?? stem;

    private NearPassage[] Nearest(PassageInput passage, string label, Func<LabelledPassage, bool> hasLabel) =>
        [.. _byLabel.GetOrAdd(label, _ => [.. _training.Value.Where(hasLabel).Select(training => (training, models.Read(training.Text).Vector))])
            .Select(training => (training.Passage, Likeness: TensorPrimitives.Dot<float>(passage.Vector, training.Vector)))
            .OrderByDescending(training => training.Likeness).ThenBy(training => training.Passage.Id, StringComparer.Ordinal).Take(PassagesShown)
            .Select(training => new NearPassage(training.Passage.Id, training.Passage.Text, training.Passage.Role, training.Likeness))];
}
