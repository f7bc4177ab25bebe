using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Analyses;

/// <summary>A problem area found in an analysis, with the passages it rests on.</summary>
/// <param name="Area">The area.</param>
/// <param name="Probability">
/// Probability that at least one of the passages is about the area: 1 − Π(1 − pᵢ) over their calibrated probabilities. Two passages
/// with 0.6 and 0.5 give 1 − 0.4·0.5 = 0.8.
/// </param>
/// <param name="Passages">The passages with the area, causes before problems, most probable first.</param>
public sealed record Finding(ProblemArea Area, double Probability, IReadOnlyList<FindingPassage> Passages)
{
    /// <summary>Probability that a certain finding needs.</summary>
    private const double MinProbability = 0.75;

    /// <summary>
    /// Whether it is certain enough to be shown as found: probable, and with at least one passage that is not unclear. A doubtful passage
    /// is a hint and no ground for a decision, however many there are of them; a person should read them first.
    /// </summary>
    public bool IsCertain => Probability >= MinProbability && Passages.Any(passage => !passage.Source.Classification.IsUnclear);

    /// <summary>Sum of the passages' weights; findings are shown in this order.</summary>
    public double Weight => Passages.Sum(passage => passage.Weight);

    /// <summary>Whether the analysis says why, not only what.</summary>
    public bool HasCause => Passages.Any(passage => passage.Source.Classification.Role == PassageRole.Cause);

    /// <summary>The finding that passages of one analysis, or of several, make together.</summary>
    /// <param name="area">The area.</param>
    /// <param name="passages">The passages with the area, at least one, in any order.</param>
    public static Finding Of(ProblemArea area, IEnumerable<FindingPassage> passages)
    {
        FindingPassage[] behind = [.. passages.OrderByDescending(passage => passage.Weight).ThenBy(passage => passage.Source.Passage.Number)];
        return new Finding(area, 1 - behind.Aggregate(1.0, (none, passage) => none * (1 - passage.Probability)), behind);
    }
}

/// <summary>A passage behind a finding.</summary>
/// <param name="Source">The passage.</param>
/// <param name="Probability">Calibrated probability that it states a problem or a cause in the area.</param>
public sealed record FindingPassage(ReadPassage Source, double Probability)
{
    /// <summary>
    /// How much more a cause counts than a symptom. An intervention must act on causes, and analyses that mix the two up get the wrong
    /// one; the figure is a judgement, not fitted, and is shown in the reasons.
    /// </summary>
    public const double CauseWeight = 1.5;

    /// <summary>Probability times the weight of the role.</summary>
    public double Weight => Probability * (Source.Classification.Role == PassageRole.Cause ? CauseWeight : 1);
}
