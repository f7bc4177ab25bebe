using System.Net;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>The one place where what Qdrant answers becomes an error of our own. Its texts go no further than the log.</summary>
internal static class QdrantErrors
{
    /// <summary>An answer that is no success.</summary>
    public static SamverkanException Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new MisconfiguredException(
            "qdrant-nyckel", "Qdrant godtar inte API-nyckeln. Kontrollera att miljövariabeln Samverkan__Qdrant__ApiKey har en nyckel med rätt att läsa och skriva."),
        HttpStatusCode.RequestEntityTooLarge => new MisconfiguredException(
            "qdrant-for-stort", "Qdrant tog inte emot så mycket på en gång. Minska Samverkan:Qdrant:BatchSize."),
        >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout => Down(null),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new MisconfiguredException(
            "qdrant-adress", "Adressen till Qdrant hänvisar vidare. Ange den slutliga adressen i Samverkan:Qdrant:Url."),
        _ => new MisconfiguredException(
            "qdrant-avvisar", "Qdrant avvisade en fråga från tjänsten. Kör samverkan doctor, som visar om versionen eller indexet är fel.",
            new HttpRequestException($"Qdrant answered {(int)status}.", null, status)),
    };

    /// <summary>No answer at all.</summary>
    public static SamverkanException Of(Exception error) => error is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
        ? new MisconfiguredException(
            "qdrant-certifikat", "Anslutningen till Qdrant är inte säker: certifikatet godtas inte. Installera utfärdarens certifikat på servern eller rätta adressen.", error)
        : Down(error);

    /// <summary>An answer that cannot be read.</summary>
    public static SamverkanException Garbled(Exception? error) => new UnavailableException(
        "qdrant-svar", "Det som svarar på Qdrants adress är inte Qdrant. Kontrollera Samverkan:Qdrant:Url.", error);

    /// <summary>There is no index there.</summary>
    public static MisconfiguredException NoIndex() => new(
        "index-saknas", "Qdrant har inget sökindex än. Kör samverkan index rebuild.");

    private static UnavailableException Down(Exception? error) => new(
        "qdrant-nere", "Qdrant svarar inte eller är överbelastat. Försök igen om en stund, eller kontrollera att Qdrant är igång.", error);
}
