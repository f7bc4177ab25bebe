namespace Samverkan.Matchning.Language.Classification;

/// <summary>What the classifier says of a passage.</summary>
/// <param name="Areas">Calibrated probability of each area, in the order of <see cref="PassageClassifier.Areas"/>.</param>
/// <param name="Topics">
/// Calibrated probability that the passage is about each area, given that it states anything wrong: what it mentions, also as a strength.
/// </param>
/// <param name="Labels">Areas whose probability reaches their threshold, most probable first; empty is a real answer.</param>
/// <param name="Roles">Probability of each role, in the order of <see cref="PassageRole"/>.</param>
/// <param name="IsUnclear">Whether a person should read: the labels, or that there are none, are the best guess and no answer.</param>
public sealed record PassageClassification(
    IReadOnlyList<double> Areas, IReadOnlyList<double> Topics, IReadOnlyList<string> Labels, IReadOnlyList<double> Roles, bool IsUnclear)
{
    /// <summary>What kind of answer this is.</summary>
    public AnswerStatus Status => IsUnclear ? AnswerStatus.Unclear : Labels.Count > 0 ? AnswerStatus.Area : AnswerStatus.None;

    /// <summary>Number of the most probable area.</summary>
    public int MostProbable => Enumerable.Range(0, Areas.Count).MaxBy(area => Areas[area]);

    /// <summary>The most probable role.</summary>
    public PassageRole Role => (PassageRole)Enumerable.Range(0, Roles.Count).MaxBy(role => Roles[role]);

    /// <summary>
    /// Of the roles that have areas (problem, cause, plan), the share of problem and cause, 0 to 1: how sure it is that the passage finds
    /// something wrong and does not only say what is to be done.
    /// </summary>
    public double ShareOfProblems
    {
        get
        {
            var problems = Roles[(int)PassageRole.Problem] + Roles[(int)PassageRole.Cause];
            var all = problems + Roles[(int)PassageRole.Plan];
            return all > 0 ? problems / all : 0;
        }
    }
}
