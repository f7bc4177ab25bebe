using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Corpus;

/// <summary>Languages of publications and partners, by ISO 639-1 code.</summary>
public enum TextLanguage
{
    /// <summary>Swedish.</summary>
    [Slug("sv", "svenska")]
    Swedish,

    /// <summary>English.</summary>
    [Slug("en", "engelska")]
    English,

    /// <summary>Norwegian. The code is the word "no", which many YAML readers take for false; ours reads words.</summary>
    [Slug("no", "norska")]
    Norwegian,

    /// <summary>Danish.</summary>
    [Slug("da", "danska")]
    Danish,

    /// <summary>Finnish.</summary>
    [Slug("fi", "finska")]
    Finnish,

    /// <summary>Another language, or one that could not be told; "und" is ISO 639's code for that.</summary>
    [Slug("und", "annat eller okänt språk")]
    Other,
}
