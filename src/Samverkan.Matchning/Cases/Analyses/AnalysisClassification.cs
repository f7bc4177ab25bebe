using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>Classifies an analysis by the masking that a person has approved; only masked text comes out.</summary>
/// <param name="analyzer">Masks and classifies.</param>
/// <param name="models">Names the areas.</param>
public sealed class AnalysisClassification(SituationAnalyzer analyzer, LanguageModels models)
{
    /// <summary>Probability from which an area is shown beside a passage.</summary>
    private const double MinShown = 0.05;

    internal AnalysisVersion Of(AnalysisVersion analysis, AnalysisDocument document)
    {
        var read = analyzer.Analyze(document, Active(analysis.Masks));
        return analysis with
        {
            State = AnalysisState.Classified,
            Passages = [.. read.Passages.Select(Passage)],
            SchoolForms = read.SchoolForms,
            Counties = read.Counties,
        };
    }

    /// <summary>The masks that hold, as the analyzer wants them.</summary>
    internal static IReadOnlyList<PersonalDataSpan> Active(IEnumerable<Mask> masks) =>
        [.. masks.Where(mask => !mask.IsLifted).OrderBy(mask => mask.Start).Select(mask => new PersonalDataSpan(new TextSpan(mask.Start, mask.End), mask.Type))];

    private AnalysisPassage Passage(ReadPassage passage)
    {
        var classified = passage.Classification;
        var proposed = passage.MakesFindings || classified.Role == PassageRole.Plan ? classified.Labels : [];
        return new AnalysisPassage(
            passage.Passage.Number, passage.Passage.Kind, passage.Passage.Page, passage.Heading, passage.Text, classified.Role,
            [.. models.Classifier.Areas.Select((slug, number) => new AreaProbability(
                    slug, Math.Round(classified.Areas[number] * classified.ShareOfProblems, 4), proposed.Contains(slug)))
                .Where(area => area.IsProposed || area.Probability >= MinShown)
                .OrderByDescending(area => area.Probability)],
            classified.IsUnclear);
    }
}
