namespace Samverkan.Matchning.Language.Analysis;

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Text">Lower-case form without a genitive colon: "SPSM:s" is <c>spsm</c>, "t.ex." is <c>t.ex</c>.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(TextSpan Span, string Text, TokenKind Kind);

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word, or one side of a hyphenated word.</summary>
    Word,

    /// <summary>An abbreviation with inner full stops, such as "bl.a.".</summary>
    Abbreviation,

    /// <summary>A number, range, share or reference: "12,5", "7-9", "2016:94", "F-3".</summary>
    Number,

    /// <summary>A sign with a meaning of its own: §, %.</summary>
    Sign,
}
