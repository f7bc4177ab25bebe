namespace Samverkan.Matchning.Web.Http;

/// <summary>What people read for each status: what happened, and what to do.</summary>
internal static class ErrorTexts
{
    /// <summary>Heading and explanation.</summary>
    public static (string Heading, string Explanation) Of(int status) => status switch
    {
        400 => ("Uppgifterna gick inte att ta emot",
            "Sidan kan ha legat öppen för länge. Gå tillbaka, ladda om sidan och försök igen. Kopiera först det du har skrivit."),
        403 => ("Du har inte behörighet",
            "Din roll ger inte tillgång till sidan. Fråga en administratör om du behöver den i ditt arbete."),
        404 or 405 => ("Sidan finns inte",
            "Adressen kan vara felskriven, eller så har sidan flyttats eller tagits bort. Du kan också sakna tillgång till det som sidan gäller."),
        409 => ("Någon annan hann före",
            "Uppgifterna har ändrats sedan du öppnade sidan. Ladda om sidan så ser du vad som är nytt. Inget har skrivits över."),
        413 => ("Filen är för stor",
            "Inget har sparats. Dela upp filen eller spara den i ett mindre format och försök igen."),
        429 => ("Det blev många anrop på kort tid",
            "Vänta en minut och försök igen. Det du redan har sparat finns kvar."),
        503 => ("Tjänsten är inte tillgänglig just nu",
            "Något som tjänsten behöver saknas eller svarar inte. Det du redan har sparat finns kvar. Försök igen om en stund."),
        >= 500 => ("Något gick fel hos oss",
            "Felet är loggat. Det du redan har sparat finns kvar. Försök igen, och kontakta supporten om felet kommer tillbaka."),
        _ => ("Det gick inte", "Gå tillbaka och försök igen."),
    };
}
