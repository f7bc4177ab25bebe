using System.ClientModel;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.ModelServer;

/// <summary>The one place where errors of the client become errors of ours.</summary>
internal static class ModelServerErrors
{
    /// <summary>The error that people read; null for one that is no answer of the server.</summary>
    /// <param name="error">What the client threw. After several failed tries that is an <see cref="AggregateException"/> of them.</param>
    public static SamverkanException? Translate(Exception error) => error switch
    {
        ClientResultException { Status: 401 or 403 } => new MisconfiguredException(
            "modellserver-nyckel", $"Modellservern godtar inte nyckeln. Kontrollera {ModelServerOptions.KeySetting}.", error),
        ClientResultException { Status: 404 } => new MisconfiguredException(
            "modellserver-modell", $"Modellservern har ingen sådan modell, eller så är adressen fel. Kontrollera {ModelServerOptions.ModelSetting} och {ModelServerOptions.AddressSetting}.", error),
        ClientResultException { Status: 408 or 429 or >= 500 or 0 } => Unavailable(error),
        ClientResultException => new MisconfiguredException(
            "modellserver-begaran", "Modellservern avvisade begäran. Kontrollera att modellen är gjord för inbäddningar och klarar så långa texter.", error),
        AggregateException { InnerExceptions: [.., var last] } => Translate(last),
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => Unavailable(error),
        _ => null,
    };

    private static UnavailableException Unavailable(Exception error) => new(
        "modellserver-otillganglig", "Modellservern svarar inte eller är överbelastad. Försök igen om en stund.", error);
}
