namespace Samverkan.Matchning.Language.Classification;

/// <summary>What the classifier says of a passage.</summary>
/// <param name="Areas">Calibrated probability of each area, in the order of <see cref="PassageClassifier.Areas"/>.</param>
/// <param name="Topics">
/// Calibrated probability that the passage is about each area, given that it states anything wrong: what it mentions, also as a strength.
/// </param>
/// <param name="Labels">Areas whose probability reaches their threshold, most probable first; empty is a real answer.</param>
/// <param name="Roles">Probability of each role, in the order of <see cref="PassageRole"/>.</param>
public sealed record PassageClassification(IReadOnlyList<double> Areas, IReadOnlyList<double> Topics, IReadOnlyList<string> Labels, IReadOnlyList<double> Roles)
{
    /// <summary>The most probable role.</summary>
    public PassageRole Role => (PassageRole)Enumerable.Range(0, Roles.Count).MaxBy(role => Roles[role]);
}
