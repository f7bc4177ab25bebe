using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>Ordinary words that begin sentences and stand before the verbs of persons: "Många trivs", "Igår ringde".</summary>
internal static class SentenceOpeners
{
    private static readonly FrozenSet<string> Words = (
        "vi jag de samtidigt nu dessutom här han hon hen många man vidare där därtill då totalt vad idag avslutningsvis detta som " +
        "däremot alla så någon du varför några exempelvis hur vem igår imorse " +
        "tidigare självklart tillsammans parallellt likaså tyvärr övriga andra samtliga dit efteråt förr nån två tre fyra fem " +
        "sex " +
        "sju åtta nio tio numera hittills vissa förut sammanlagt flera annars unga äldre yngre ofta dessa därigenom " +
        "förhoppningsvis dels sedan sällan inledningsvis själv ikväll både ingen inget inga få färre fler flest flesta mer mest " +
        "bara endast ibland ändå därefter därför först senare plötsligt även också inte aldrig alltid en ett det den " +
        "barn folk lärare elevråd personal skola klass kamrat vh eht syv pappa mamma när om eftersom medan trots utan efter före " +
        "under över med på av till från för i hos vid genom enligt särskilt framför hemma ute inne " +
        "mindre större mycket lite varje var vilka vilken vilket ju väl nog kanske troligen möjligen generellt särskilda enskilda " +
        "nyanlända flerspråkiga svaga starka nya gamla utsatta kriminella dock emellertid följaktligen istället " +
        "redan förra nästa sista första andra tredje hälften majoriteten resten cirka ungefär nästan knappt drygt ytterligare " +
        "sammantaget överlag socialt språkligt pedagogiskt åtskilliga somliga respektive allt allting envar båda dom bägge ena komvux")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings =
    [
        "n", "et", "at", "na", "ar", "er", "or", "ade", "ande", "ende", "are", "ing", "het", "tion", "skap", "tvis", "gen", "ligt",
        "ism", "sför", "arna", "tal", "ning", "ats", "ets", "ens", "nas", "ors", "ts",
    ];

    // Of nouns and participles that a lexicon does not hold: compounds, mostly in the definite.
    private static readonly string[] NounEndings =
    [
        "en", "et", "na", "ar", "er", "or", "tan", "kan", "pan", "gan", "ing", "het", "tion", "skap", "are", "ik",
        "ligt", "ande", "rum", "kamp", "ens", "ets", "nas",
    ];

    /// <summary>Whether a word that no lexicon holds is built like a noun rather than a name.</summary>
    public static bool HasNounEnding(string key) => Array.Exists(NounEndings, ending => key.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether a word is one of the list.</summary>
    public static bool IsListed(string key) => Words.Contains(key);

    /// <summary>Whether a word opens sentences without being a name.</summary>
    public static bool Contains(string key) =>
        Words.Contains(key) || Array.Exists(Endings, ending => key.EndsWith(ending, StringComparison.Ordinal));
}
