namespace Samverkan.Matchning.Cases.UnitLists;

/// <summary>Skolenhetskod: the eight digits that Skolenhetsregistret knows a school unit by. The number has no check digit.</summary>
public static class SchoolUnitCode
{
    /// <summary>The number of digits.</summary>
    public const int Length = 8;

    /// <summary>Whether a text without blanks is a code; "00000000" stands in lists for units that have none.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Length && text.All(char.IsAsciiDigit) && text.Any(digit => digit != '0');
    }
}
