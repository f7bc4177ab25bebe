using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Analyses;

/// <summary>Why a passage was given an area or a role.</summary>
/// <param name="Slug">The area or role.</param>
/// <param name="Probability">Its calibrated probability.</param>
/// <param name="Words">The words that spoke most for it, weightiest first.</param>
/// <param name="Nearest">Training passages with the same label that are most alike, nearest first.</param>
public sealed record LabelExplanation(string Slug, double Probability, IReadOnlyList<WordContribution> Words, IReadOnlyList<NearPassage> Nearest);

/// <summary>A word of the passage that spoke for a label.</summary>
/// <param name="Word">The word, or pair of words, as it stands in the passage.</param>
/// <param name="Contribution">What it added to the label's score, in log-odds before calibration; above 0.</param>
public sealed record WordContribution(string Word, double Contribution);

/// <summary>A training passage like the one explained.</summary>
/// <param name="Id">Its id in <c>corpus/traning</c>.</param>
/// <param name="Text">Its text, which was written for the project and is about nobody.</param>
/// <param name="Role">Its role.</param>
/// <param name="Likeness">Cosine of the two vectors, −1 to 1.</param>
public sealed record NearPassage(string Id, string Text, PassageRole Role, double Likeness);

/// <summary>Why a passage was classified as it was.</summary>
/// <param name="Areas">One explanation for each area given.</param>
/// <param name="Role">The explanation of the role.</param>
public sealed record PassageExplanation(IReadOnlyList<LabelExplanation> Areas, LabelExplanation Role);
