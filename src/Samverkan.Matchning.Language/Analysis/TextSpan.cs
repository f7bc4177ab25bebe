namespace Samverkan.Matchning.Language.Analysis;

/// <summary>A half-open range of a text, in UTF-16 code units: <c>text[Start..End]</c>.</summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="End">Index after the last code unit; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of code units covered.</summary>
    public int Length => End - Start;

    /// <summary>The covered part of <paramref name="text"/>.</summary>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <summary>Whether the two ranges share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The same range moved by <paramref name="offset"/> code units.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);
}
