namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>A word as the name rules see it.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Key">Lower case, without diacritics other than those of å, ä and ö; what the lists are searched by.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Gap">What stands between it and the word before.</param>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="StartsSentence">Whether its capital may mean nothing: first in a sentence, line or quotation.</param>
internal readonly record struct NameWord(int Start, int End, string Key, WordShape Shape, Gap Gap, int Sentence, bool StartsSentence)
{
    /// <summary>A capital or only capitals, and nothing but letters, hyphens and apostrophes.</summary>
    public bool IsCapital => Shape is WordShape.Capital or WordShape.AllCapitals;

    /// <summary>Follows the word before with white space only, on the same line.</summary>
    public bool FollowsOnLine => Gap == Gap.Space;

    /// <summary>Follows the word before with white space only; the line may have been broken.</summary>
    public bool Follows => (Gap & ~(Gap.Space | Gap.LineBreak)) == 0 && Gap != Gap.None;
}

/// <summary>How a word is written.</summary>
internal enum WordShape
{
    /// <summary>"eleven".</summary>
    Lower,

    /// <summary>"Amir", "O'Brien", "Anna-Karin".</summary>
    Capital,

    /// <summary>"AMIR", at least two letters.</summary>
    AllCapitals,

    /// <summary>"A": one capital letter.</summary>
    Letter,

    /// <summary>A placeholder of masked data.</summary>
    Masked,

    /// <summary>Anything else: "8B", "7-9", "iPad".</summary>
    Other,
}

/// <summary>What stands between two words.</summary>
[Flags]
internal enum Gap
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>White space.</summary>
    Space = 1,

    /// <summary>One line break.</summary>
    LineBreak = 2,

    /// <summary>A blank line.</summary>
    Paragraph = 4,

    /// <summary>. ! ? or …</summary>
    Stop = 8,

    /// <summary>A comma or semicolon.</summary>
    Comma = 16,

    /// <summary>A colon.</summary>
    Colon = 32,

    /// <summary>An opening bracket.</summary>
    Open = 64,

    /// <summary>A closing bracket.</summary>
    Close = 128,

    /// <summary>An ampersand or a slash between equals.</summary>
    Pair = 256,

    /// <summary>Quotation marks.</summary>
    Quote = 512,

    /// <summary>Dashes, bullets and all else.</summary>
    Other = 1024,
}
