using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>An area of a passage.</summary>
/// <param name="Area">The area.</param>
/// <param name="Probability">The classifier's probability; null when a person has said it.</param>
internal sealed record PassageArea(ProblemArea Area, double? Probability)
{
    /// <summary>"87 %", or who said it.</summary>
    public string Certainty => Probability is { } probability ? Analyser.Probability.Text(probability) : "sagt av person";
}

/// <summary>A passage as the document view shows it: with people's corrections in place of the classifier's proposals.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Correction">A person's correction; null when nobody has made one.</param>
/// <param name="Areas">Its areas, the most probable first.</param>
/// <param name="Possible">Areas that the classifier thought of but does not propose; empty when a person has judged the passage.</param>
internal sealed record PassageView(AnalysisPassage Passage, LabelCorrection? Correction, IReadOnlyList<PassageArea> Areas, IReadOnlyList<PassageArea> Possible)
{
    /// <summary>Probability from which an area that is not proposed is worth a glance.</summary>
    private const double MinPossible = 0.2;
    private const int MaxPossible = 2;

    /// <summary>What the passage does.</summary>
    public PassageRole Role => Correction?.Role ?? Passage.Role;

    /// <summary>Whether it is highlighted.</summary>
    public bool HasAreas => Areas.Count > 0;

    /// <summary>Whether its areas count as findings; a plan tells what is to be done and not what is wrong.</summary>
    public bool Counts => Role is PassageRole.Problem or PassageRole.Cause;

    /// <summary>Group of the first area, which the colour and the line under the text go by.</summary>
    public string Group => HasAreas ? Areas[0].Area.Group.Slug() : "";

    /// <summary>Id of the passage in the page.</summary>
    public string Id => $"stycke-{Passage.Number}";

    /// <summary>The passages of an analysis.</summary>
    public static IReadOnlyList<PassageView> Of(AnalysisView view, CorpusSnapshot corpus) =>
        [.. view.Analysis.Passages.Select(passage => Of(passage, view.Corrections.GetValueOrDefault(passage.Number), corpus))];

    public static PassageView Of(AnalysisPassage passage, LabelCorrection? correction, CorpusSnapshot corpus)
    {
        PassageArea[] Named(IEnumerable<AreaProbability> areas) =>
            [.. areas.Select(area => (Area: corpus.Area(area.Area), area.Probability)).Where(row => row.Area is not null).Select(row => new PassageArea(row.Area!, row.Probability))];
        return correction is not null
            ? new PassageView(passage, correction, [.. correction.Labels.Select(corpus.Area).OfType<ProblemArea>().Select(area => new PassageArea(area, null))], [])
            : new PassageView(passage, null, Named(passage.Areas.Where(area => area.IsProposed)),
                Named(passage.Areas.Where(area => !area.IsProposed && area.Probability >= MinPossible).Take(MaxPossible)));
    }

    /// <summary>The beginning of the text, whole words, for lists.</summary>
    public static string Beginning(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', length);
        return $"{text[..(space > length / 2 ? space : length)].TrimEnd(',', '.', ';', ':')} …";
    }
}

/// <summary>How the document writes an area's findings: the passages behind it with where they stand.</summary>
/// <param name="Finding">The area and its passages.</param>
/// <param name="Numbers">Numbers of the passages in the order they are read.</param>
internal sealed record AreaFinding(Finding Finding, IReadOnlyList<int> Numbers)
{
    public static IReadOnlyList<AreaFinding> Of(IReadOnlyList<Finding> findings) =>
        [.. findings.Select(finding => new AreaFinding(finding, [.. finding.Passages.Select(passage => passage.Source.Passage.Number).Order()]))];
}
