namespace Samverkan.Matchning.Language.Privacy;

/// <summary>
/// Kinds of personal data; their order is their precedence when two rules find the same text. The label stands in masked text.
/// </summary>
public enum PersonalDataType
{
    /// <summary>A personal identity number (personnummer), also with its last four digits masked.</summary>
    [Slug("personnummer", "[personnummer]")]
    PersonalNumber,

    /// <summary>A coordination number (samordningsnummer): the day is raised by sixty.</summary>
    [Slug("samordningsnummer", "[samordningsnummer]")]
    CoordinationNumber,

    /// <summary>A telephone number.</summary>
    [Slug("telefon", "[telefon]")]
    Phone,

    /// <summary>An e-mail address, also one written with (at).</summary>
    [Slug("epost", "[e-post]")]
    Email,

    /// <summary>A street address or a postal code with a town.</summary>
    [Slug("adress", "[adress]")]
    Address,

    /// <summary>A class or group together with a diagnosis of an individual: points out a child without a name.</summary>
    [Slug("klass-diagnos", "[klass och diagnos]")]
    ClassAndDiagnosis,

    /// <summary>The name or initials of a person.</summary>
    [Slug("namn", "[namn]")]
    Name,
}
