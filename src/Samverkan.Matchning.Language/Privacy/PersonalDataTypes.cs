namespace Samverkan.Matchning.Language.Privacy;

/// <summary>What each <see cref="PersonalDataType"/> is called in data and in masked text.</summary>
public static class PersonalDataTypes
{
    /// <summary>The stable slug that is stored and counted by.</summary>
    public static string Slug(this PersonalDataType type) => type switch
    {
        PersonalDataType.PersonalNumber => "personnummer",
        PersonalDataType.CoordinationNumber => "samordningsnummer",
        PersonalDataType.Phone => "telefon",
        PersonalDataType.Email => "epost",
        PersonalDataType.Address => "adress",
        PersonalDataType.ClassAndDiagnosis => "klass-diagnos",
        PersonalDataType.Name => "namn",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown personal data type."),
    };

    /// <summary>The label that stands in masked text instead of the data, with its brackets: <c>[namn]</c>.</summary>
    public static string Label(this PersonalDataType type) => type switch
    {
        PersonalDataType.Email => "[e-post]",
        PersonalDataType.ClassAndDiagnosis => "[klass och diagnos]",
        _ => $"[{type.Slug()}]",
    };
}
