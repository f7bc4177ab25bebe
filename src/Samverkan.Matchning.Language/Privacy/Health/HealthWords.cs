using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Privacy.Health;

/// <summary>Words of the sentence "a child in this class has this diagnosis".</summary>
internal static class HealthWords
{
    // Beginnings, so that inflections and compounds count: autismspektrum, epileptisk, självskadebeteende.
    private static readonly string[] Beginnings =
    [
        "autis", "asperger", "dyslexi", "dyslekti", "dyskalkyl", "depressi", "deprimera", "ätstörning", "anorexi", "anorekti", "bulimi",
        "tourette", "epilep",
        "diabet", "språkstörning", "trauma", "självskad", "suicid", "självmord", "tvångssyndrom", "tvångstank", "ångest",
        "neuropsykiatrisk", "funktionsnedsättning", "funktionsvariation",
        "funktionshind", "utvecklingsstörning", "cp-skad", "hörselnedsättning", "hörselskad", "synnedsättning", "synskad", "bipolär",
        "schizofren", "psykos", "psykotisk", "missbruk",
        "utmattning", "trotssyndrom", "stamning", "stammar", "könsdysfori", "hjärnskad", "ryggmärgsbråck", "cancer", "leukemi",
        "celiaki", "migrän", "reumat", "hjärtfel", "anknytningsstörning",
        "uppförandestörning", "begåvningsnedsättning", "npf-diagnos", "adhd-diagnos", "muskelsjukdom", "cystisk", "posttraumatisk",
        "utredning för adhd", "skolfobi", "paniksyndrom", "panikattack", "narkotika", "drogberoende",
        "mutis", "intellektuell", "astma", "gravid", "sjukdom", "läkemedel", "medicinera", "diagnos", "rullstol", "blind", "döv",
    ];

    private static readonly FrozenSet<string> Exact = Set(
        "adhd add asd ast ptsd dld ocd cp npf hiv fas fasd iv if downs down gad odd mutism tics ms hedi svår-adhd adhd/add add/adhd");

    private static readonly FrozenSet<string> Individuals = Set(
        "elev eleven elevens pojke pojken pojkens flicka flickan flickans barnet barnets kille killen tjej tjejen son sonen dotter " +
        "dottern hon han hen henne honom hennes hans hens hen:s ungdomen tonåringen bror brodern syster systern");

    private static readonly FrozenSet<string> Groups = Set(
        "elever pojkar flickor barn killar tjejer eleverna pojkarna flickorna barnen syskon");

    private static readonly FrozenSet<string> SmallNumbers = Set("en ett två tre fyra 1 2 3 4 båda bägge enda");

    /// <summary>Whether a word names a diagnosis or a health condition.</summary>
    public static bool IsDiagnosis(string key)
    {
        if (Exact.Contains(key))
        {
            return true;
        }

        foreach (var beginning in Beginnings)
        {
            if (key.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var hyphen = key.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && Exact.Contains(key[..hyphen]);
    }

    /// <summary>eleven, pojken, hon ...</summary>
    public static bool IsIndividual(string key) => Individuals.Contains(key);

    /// <summary>elever, pojkar ...</summary>
    public static bool IsGroup(string key) => Groups.Contains(key);

    /// <summary>Numbers of pupils that still point them out; official statistics hide groups under five.</summary>
    public static bool IsSmallNumber(string key) => SmallNumbers.Contains(key);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
