namespace Samverkan.Matchning.App.Output;

/// <summary>
/// Text from outside as it may be written in a terminal: escape sequences would move the cursor or change what was written, and marks of
/// direction would show it in another order.
/// </summary>
internal static class Printable
{
    /// <summary>The text without control characters and marks of direction; line breaks stay.</summary>
    public static string Of(string text) =>
        text.Any(IsForbidden) ? string.Concat(text.Where(character => !IsForbidden(character))) : text;

    private static bool IsForbidden(char character) =>
        (char.IsControl(character) && character != '\n') || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
