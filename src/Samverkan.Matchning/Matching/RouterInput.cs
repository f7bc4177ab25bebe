using Samverkan.Matchning.Language.Analysis;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Matching;

/// <summary>
/// What the router's learned part is given, in training and use alike: the words, and the embedding followed by the classifier's
/// probability that the text is about each area. Whom an assignment is for depends first on its area, and the areas were learned from
/// many more texts than the assignments.
/// </summary>
internal static class RouterInput
{
    public static PassageInput Of(PassageClassifier classifier, IReadOnlyList<AnalyzedToken> tokens, float[] vector)
    {
        var text = new PassageInput(tokens, [], vector);
        return text with { Vector = [.. vector, .. classifier.TopicProbabilities(text).Select(probability => (float)probability)] };
    }
}
