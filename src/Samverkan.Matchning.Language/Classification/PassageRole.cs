namespace Samverkan.Matchning.Language.Classification;

/// <summary>What a passage does in an analysis. Only problems and causes make findings.</summary>
public enum PassageRole
{
    /// <summary>Says that something does not work.</summary>
    Problem,

    /// <summary>Says why something does not work.</summary>
    Cause,

    /// <summary>Says that something works.</summary>
    Strength,

    /// <summary>Says what is to be done.</summary>
    Plan,

    /// <summary>Describes without judging.</summary>
    Background,
}
