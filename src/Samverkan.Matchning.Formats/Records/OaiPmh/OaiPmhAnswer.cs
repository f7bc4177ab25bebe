using System.Globalization;
using System.Xml.Linq;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Formats.Records.Xml;

namespace Samverkan.Matchning.Formats.Records.OaiPmh;

/// <summary>What an answer says besides its records.</summary>
/// <param name="Token">With which the next part of the list is asked for; null after the last part.</param>
/// <param name="Date">When the archive answered, as a datestamp that a later list can begin from.</param>
/// <param name="Share">Part of the list given so far, 0 to 1; null when the archive does not tell.</param>
/// <param name="IsTokenForgotten">The archive does not know the token that was sent.</param>
internal sealed record OaiPmhAnswer(string? Token, string? Date, double? Share, bool IsTokenForgotten)
{
    /// <summary>Reads what stands around the records.</summary>
    /// <param name="envelope">The answer without its records.</param>
    /// <param name="sent">The token that was asked with; null when a new list was asked for.</param>
    /// <exception cref="RejectedInputException">The archive does not have what was asked for.</exception>
    /// <exception cref="UnavailableException">The archive gives the same token again and again.</exception>
    public static OaiPmhAnswer Read(XElement envelope, string? sent)
    {
        var date = Datestamp(envelope.One("responseDate").Text());
        if (envelope.One("error") is { } error)
        {
            return error.Has("code") switch
            {
                "noRecordsMatch" => new OaiPmhAnswer(null, date, 1, IsTokenForgotten: false), // nothing new since last time
                "badResumptionToken" when sent is not null => new OaiPmhAnswer(null, date, null, IsTokenForgotten: true),
                "cannotDisseminateFormat" => throw new RejectedInputException(
                    "oai-format-saknas", "Arkivet har inte posterna i det formatet. Pröva --prefix mods eller --prefix oai_dc."),
                "badArgument" or "noSetHierarchy" => throw new RejectedInputException(
                    "oai-argument-fel", "Arkivet godtar inte frågan. Kontrollera adressen, --prefix och --set."),
                _ => throw new RejectedInputException("oai-fel", "Arkivet svarar med ett fel. Kontrollera att adressen är arkivets OAI-PMH-adress."),
            };
        }

        var resumption = envelope.One("ListRecords").One("resumptionToken");
        var token = resumption.Text();
        return token is not null && token == sent
            ? throw new UnavailableException("oai-rundgang", "Arkivet ger samma del av listan om och om igen. Kör samma kommando igen senare, eller hör av dig till arkivet.")
            : new OaiPmhAnswer(token, date, ShareOf(resumption), IsTokenForgotten: false);
    }

    /// <summary>
    /// The day of the answer. Every archive takes days; the records of that day are given again next time, which changes nothing.
    /// </summary>
    private static string? Datestamp(string? responseDate) =>
        DateTimeOffset.TryParse(responseDate, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static double? ShareOf(XElement? resumption) =>
        double.TryParse(resumption?.Has("cursor"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var cursor)
        && double.TryParse(resumption?.Has("completeListSize"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var size) && size > 0
            ? Math.Clamp(cursor / size, 0, 1) : null;
}
