using Samverkan.Matchning.Language.Classification;
using Samverkan.Matchning.Models;

namespace Samverkan.Matchning.Analyses;

/// <summary>A passage after masking and classification; nothing after this point sees the original text.</summary>
/// <param name="Passage">Where it stands. Its own text is unmasked and is only used to find the place again.</param>
/// <param name="Text">The text with personal data masked.</param>
/// <param name="Heading">The nearest heading, masked; empty when there is none.</param>
/// <param name="Analyzed">Tokens and vector of the masked text.</param>
/// <param name="Classification">Areas and role.</param>
public sealed record ReadPassage(Passage Passage, string Text, string Heading, AnalyzedText Analyzed, PassageClassification Classification)
{
    /// <summary>Whether the passage states a problem or a cause; only such passages make findings.</summary>
    public bool MakesFindings => Classification.Role is PassageRole.Problem or PassageRole.Cause;
}
