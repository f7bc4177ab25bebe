namespace Samverkan.Matchning.Language.Classification;

/// <summary>What a passage does in an analysis. Strengths and background carry no problem areas.</summary>
public enum PassageRole
{
    /// <summary>Says that something does not work, is missing or gets worse.</summary>
    [Slug("problem", "Problem")]
    Problem,

    /// <summary>Says why it is so.</summary>
    [Slug("orsak", "Orsak")]
    Cause,

    /// <summary>Says that something works or is appreciated.</summary>
    [Slug("styrka", "Styrka")]
    Strength,

    /// <summary>Says what will be done, or has to be.</summary>
    [Slug("plan", "Plan")]
    Plan,

    /// <summary>Describes without judging: organisation, figures, method.</summary>
    [Slug("bakgrund", "Bakgrund")]
    Background,
}
