namespace Samverkan.Matchning.Language.Analysis;

/// <summary>Bounds texts that come from outside.</summary>
public static class TextCut
{
    /// <summary>The beginning of a text, never cut in the middle of a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">Most UTF-16 units, above 0.</param>
    public static string Beginning(string text, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= maxLength ? text : text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];
    }
}
