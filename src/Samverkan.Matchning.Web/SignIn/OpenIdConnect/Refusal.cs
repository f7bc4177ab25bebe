using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Web.SignIn.OpenIdConnect;

/// <summary>Why a person who comes from the issuer is not let in. The label is what the audit log says.</summary>
internal enum Refusal
{
    /// <summary>The answer belongs to no sign-in that this browser has begun.</summary>
    [Slug("okand", "Svaret hör inte till någon påbörjad inloggning")]
    Unknown,

    /// <summary>The issuer says that the person did not sign in.</summary>
    [Slug("avbruten", "Avbruten hos inloggningstjänsten")]
    Cancelled,

    /// <summary>The issuer refuses the code, or its token fails the checks.</summary>
    [Slug("ej-betrodd", "Beviset från inloggningstjänsten godtogs inte")]
    NotTrusted,

    /// <summary>No role goes with the person's claims.</summary>
    [Slug("roll-saknas", "Ingen roll")]
    NoRole,

    /// <summary>The role needs a team, and none goes with the person's claims.</summary>
    [Slug("team-saknas", "Inget team")]
    NoTeam,

    /// <summary>An administrator has closed the account.</summary>
    [Slug("stangt", "Stängt konto")]
    Closed,

    /// <summary>The e-mail address belongs to another account, which is not given away because of its address.</summary>
    [Slug("adress-upptagen", "E-postadressen hör till ett annat konto")]
    EmailTaken,
}

/// <summary>What people read when they are not let in.</summary>
internal static class RefusalTexts
{
    /// <summary>Heading, and what to do.</summary>
    public static (string Heading, string Explanation) Of(Refusal refusal, string issuer) => refusal switch
    {
        Refusal.Unknown => ("Inloggningen tog för lång tid", "Den kan också ha påbörjats i ett annat fönster. Börja om så går det bra."),
        Refusal.Cancelled => ("Inloggningen avbröts", $"Du loggades inte in med {issuer}. Försök igen, eller kontakta er it-support om du inte kommer vidare."),
        Refusal.NotTrusted => ("Inloggningen godtogs inte", $"Svaret från {issuer} gick inte att lita på. Försök igen, och kontakta supporten om felet kommer tillbaka."),
        Refusal.NoRole => ("Du har inte tillgång till Samverkan", $"Inloggningen gick bra, men {issuer} har inte gett dig någon roll här. Be den som sköter behörigheter hos er om en roll i Samverkan."),
        Refusal.NoTeam => ("Ditt team saknas", $"Du arbetar i ett team, men {issuer} talar inte om vilket. Be den som sköter behörigheter hos er att lägga till teamet."),
        Refusal.Closed => ("Kontot är stängt", "En administratör har stängt ditt konto i Samverkan. Kontakta administratören om du behöver det i ditt arbete."),
        Refusal.EmailTaken => ("Din e-postadress används redan", "Den hör till ett annat konto i Samverkan. Be en administratör byta adress på det kontot och logga sedan in igen."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    /// <summary>Whether the person was known for certain, so that the answer is "not allowed" and not "could not be understood".</summary>
    public static bool IsForbidden(Refusal refusal) => refusal is Refusal.NoRole or Refusal.NoTeam or Refusal.Closed or Refusal.EmailTaken;
}
