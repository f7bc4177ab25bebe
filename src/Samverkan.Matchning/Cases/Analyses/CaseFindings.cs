using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>
/// The findings of a stored analysis: the classifier's proposals, with people's corrections in their place. A corrected passage counts
/// with probability 1, because somebody has read it.
/// </summary>
/// <param name="corpus">Names the areas.</param>
/// <param name="models">Makes tokens and vectors of the masked passages, for matching.</param>
public sealed class CaseFindings(CorpusSnapshot corpus, LanguageModels models)
{
    /// <summary>All areas found, heaviest first; certain and doubtful ones alike.</summary>
    public IReadOnlyList<Finding> Of(AnalysisVersion analysis, IReadOnlyList<LabelCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(corrections);
        var corrected = corrections.ToDictionary(correction => correction.PassageNumber);
        var found = new Dictionary<string, List<FindingPassage>>(StringComparer.Ordinal);
        foreach (var passage in analysis.Passages)
        {
            var correction = corrected.GetValueOrDefault(passage.Number);
            var role = correction?.Role ?? passage.Role;
            var labels = correction?.Labels ?? [.. passage.Areas.Where(area => area.IsProposed).Select(area => area.Area)];
            if (role is not (PassageRole.Problem or PassageRole.Cause) || labels.Count == 0)
            {
                continue;
            }

            var read = Read(passage, role, labels, passage.IsUnclear && correction is null);
            foreach (var label in labels)
            {
                var probability = correction is not null ? 1 : passage.Areas.First(area => area.Area == label).Probability;
                found.TryAdd(label, []);
                found[label].Add(new FindingPassage(read, probability));
            }
        }

        return [.. corpus.Areas.Where(area => found.ContainsKey(area.Slug)).Select(area => Finding.Of(area, found[area.Slug])).OrderByDescending(finding => finding.Weight)];
    }

    private ReadPassage Read(AnalysisPassage passage, PassageRole role, IReadOnlyList<string> labels, bool isUnclear)
    {
        var roles = new double[Enum.GetValues<PassageRole>().Length];
        roles[(int)role] = 1;
        return new ReadPassage(
            new Passage(passage.Number, passage.Kind, new TextSpan(0, passage.Text.Length), passage.Text, passage.Heading.Length > 0 ? [passage.Heading] : [], passage.Page),
            passage.Text, passage.Heading, models.Read(passage.Text), new PassageClassification([], [], labels, roles, isUnclear));
    }
}
