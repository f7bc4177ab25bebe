namespace Samverkan.Matchning.Language.Privacy;

/// <summary>
/// Stands for masked data in the text that the rules read. It is two Glagolitic capitals, one letter a type: to the sentence
/// splitter a word with a capital, as a name is, and not an initial; and no Swedish text holds them.
/// </summary>
internal static class Placeholder
{
    /// <summary>Code units of a placeholder.</summary>
    public const int Length = 2;

    private const char First = '\u2C00';
    private const char Last = '\u2C0F';

    /// <summary>The placeholder of a type.</summary>
    public static string For(PersonalDataType type) => new((char)(First + (int)type), Length);

    /// <summary>Whether a placeholder stands at <paramref name="index"/>.</summary>
    public static bool IsAt(string text, int index) =>
        text[index] is >= First and <= Last && index + 1 < text.Length && text[index + 1] == text[index];

    /// <summary>The type of the placeholder at <paramref name="index"/>.</summary>
    public static PersonalDataType TypeAt(string text, int index) => (PersonalDataType)(text[index] - First);
}
