namespace Samverkan.Matchning.Language.Classification;

/// <summary>What kind of answer a passage got.</summary>
public enum AnswerStatus
{
    /// <summary>It is about the areas given.</summary>
    [Slug("omrade", "Område")]
    Area,

    /// <summary>It is about no area.</summary>
    [Slug("inget-omrade", "Inget område")]
    None,

    /// <summary>The classifier abstains: the areas given, or that there are none, are its best guess, and a person should read.</summary>
    [Slug("oklart", "Oklart")]
    Unclear,
}
