namespace Samverkan.Matchning.Language.Classification;

/// <summary>
/// When the classifier says "oklart" of a passage rather than guesses (selective classification, El-Yaniv and Wiener 2010): a passage with
/// an area is unclear when its most probable area is below <see cref="SureArea"/>, one without when its most probable area is above
/// <see cref="SureNone"/>. With 0.6 and 0.2, an area at 0.5 is unclear, no area with a highest of 0.3 is unclear, and 0.7 and 0.1 are answers.
/// </summary>
/// <param name="SureArea">Probability from which an area is an answer.</param>
/// <param name="SureNone">Probability up to which "no area" is an answer.</param>
public sealed record Abstention(double SureArea, double SureNone)
{
    /// <summary>How often an answer has to be right among passages that the models had not seen.</summary>
    public const double Precision = 0.9;

    /// <summary>Whether to abstain.</summary>
    /// <param name="highest">Probability of the passage's most probable area.</param>
    /// <param name="hasArea">Whether any area reached its threshold.</param>
    public bool IsUnclear(double highest, bool hasArea) => hasArea ? highest < SureArea : highest > SureNone;

    /// <summary>The widest bounds within which the answers have the precision; 0 and 1, never to abstain, when all answers together have it.</summary>
    /// <param name="answers">The highest probability of each unseen passage, whether any area was given, and whether that was right.</param>
    internal static Abstention Choose(IReadOnlyCollection<(double Highest, bool HasArea, bool IsRight)> answers)
    {
        var areas = answers.Where(answer => answer.HasArea).OrderByDescending(answer => answer.Highest).ToArray();
        var none = answers.Where(answer => !answer.HasArea).OrderBy(answer => answer.Highest).ToArray();
        var (sureAreas, sureNone) = (Longest(areas), Longest(none));
        return new Abstention(
            sureAreas == areas.Length ? 0 : sureAreas == 0 ? 1 : areas[sureAreas - 1].Highest,
            sureNone == none.Length ? 1 : sureNone == 0 ? 0 : none[sureNone - 1].Highest);
    }

    /// <summary>How many of the answers, surest first, can be given before the precision is lost for good.</summary>
    private static int Longest((double Highest, bool HasArea, bool IsRight)[] answers)
    {
        int longest = 0, right = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            right += answers[i].IsRight ? 1 : 0;
            longest = right >= Precision * (i + 1) ? i + 1 : longest;
        }

        return longest;
    }
}
