namespace Samverkan.Matchning.Language.Privacy;

/// <summary>Kinds of personal data; their order is their precedence when two rules find the same text.</summary>
public enum PersonalDataType
{
    /// <summary>A personal identity number (personnummer), also with its last four digits masked.</summary>
    PersonalNumber,

    /// <summary>A coordination number (samordningsnummer): the day is raised by sixty.</summary>
    CoordinationNumber,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address, also one written with (at).</summary>
    Email,

    /// <summary>A street address or a postal code with a town.</summary>
    Address,

    /// <summary>A class or group together with a diagnosis of an individual: points out a child without a name.</summary>
    ClassAndDiagnosis,

    /// <summary>The name or initials of a person.</summary>
    Name,
}
