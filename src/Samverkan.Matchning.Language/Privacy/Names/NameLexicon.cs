using System.Collections.Frozen;
using System.Reflection;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>
/// The name lists in <c>Lists/</c>: what can be a given name or a surname, which of them are also words or places, and which words
/// with a capital are nobody's name. All questions are asked with a <see cref="NameKey"/>.
/// </summary>
internal static class NameLexicon
{
    private static readonly FrozenSet<string> Words = Read("given-names-that-are-words");
    private static readonly FrozenSet<string> Pronouns = Read("given-names-that-are-pronouns");
    private static readonly FrozenSet<string> Places = Read("given-names-that-are-places");
    private static readonly FrozenSet<string> GivenNames = Read("given-names");
    private static readonly FrozenSet<string> Spellings =
        GivenNames.Where(name => name.Length >= 3).Select(NameKey.SpellingOf).Where(spelling => spelling.Length >= 3)
            .ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Surnames = Read("surnames");
    private static readonly FrozenSet<string> SurnameWords = Read("surnames-that-are-words");
    private static readonly FrozenSet<string> NotPersons = Read("not-persons");
    private static readonly FrozenSet<string> PublicNames = ReadLines("public-names").Select(KeyOfLine).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Endings that only surnames have: Swedish -sson, Turkish -oğlu, Bosnian -ović, Persian -zadeh, Polish -wicz ...</summary>
    private static readonly string[] SurnameEndings =
    [
        "sson", "sdotter", "oglu", "ovic", "evic", "zadeh", "nejad", "qvist", "ewicz", "owicz", "ashvili", "enko", "owski", "owska",
    ];

    /// <summary>Endings that surnames share with places and words: enough only after something that may be a given name.</summary>
    private static readonly string[] WeakSurnameEndings =
    [
        "son", "sen", "kvist", "ström", "berg", "gren", "lund", "holm", "dahl", "blad", "mark", "man", "stedt", "blom", "strand",
        "fors", "vall", "wall", "ic", "ski", "ska", "ov", "ova", "ev", "eva", "yan", "ian", "pour", "poor", "idis", "poulos", "escu",
        "nen", "aj", "uk",
    ];

    /// <summary>Words that look like a listed name in the genitive.</summary>
    private static readonly FrozenSet<string> NotGenitives =
        "finns klass class dans los minnas this alias tages dags livs lans loans pers lags ens dess hos oss"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] PlaceEndings =
    [
        "skolan", "skola", "gymnasiet", "gymnasium", "gården", "hallen", "kyrkan", "hemmet", "huset", "institutet", "universitetet",
        "högskolan",
        "priset", "fonden", "stiftelsen", "sjukhuset", "sjukhus", "metoden", "modellen", "testet", "programmet", "projektet", "gatan",
        "vägen", "torget",
        "parken", "klubben", "akademin", "verket", "tjänsten", "myndigheten", "nämnden", "styrelsen", "förvaltningen", "kontoret",
        "teamet", "hälsan",
        "enheten", "rådet", "inspektionen", "kommun", "kommunen", "kommuns", "regionen", "länet", "centrum", "byrån", "mottagningen",
        "kliniken",
        "förbundet", "föreningen", "kassan", "lagen", "förordningen", "planen", "prov", "provet", "proven", "enkäten", "lyftet",
        "kunskap", "språk", "undervisning",
        "skolans", "verkets", "lagstiftningen", "koncernen", "bolaget", "biblioteket", "museet", "stad", "ombudet", "ombudsmannen",
        "polisen", "processen", "kommittén", "stadgan", "domstolen", "departementet", "parlamentet",
    ];

    /// <summary>A given name, of any of the lists.</summary>
    public static bool IsGivenName(string key) => Match(key, IsGiven);

    /// <summary>A given name that is no word, pronoun or place.</summary>
    public static bool IsCertainGivenName(string key) =>
        Match(key, form => IsGiven(form) && !Words.Contains(form) && !Pronouns.Contains(form) && !Places.Contains(form));

    /// <summary>Another spelling of a listed given name; ordinary words come out like that too, so it takes another sign.</summary>
    public static bool IsSpellingOfGivenName(string key) =>
        key.Length >= 3 && Match(key, form => Spellings.Contains(NameKey.SpellingOf(form)));

    /// <summary>A surname that is nothing else.</summary>
    public static bool IsCertainSurname(string key) => Match(key, form => Surnames.Contains(form) || EndsWith(form, SurnameEndings, 3))
        && !Match(key, SurnameWords.Contains);

    /// <summary>A surname that is also a word.</summary>
    public static bool IsSurnameWord(string key) => Match(key, SurnameWords.Contains);

    /// <summary>Something that can follow a given name as a surname.</summary>
    public static bool IsSurname(string key) =>
        Match(key, form => Surnames.Contains(form) || SurnameWords.Contains(form) || EndsWith(form, SurnameEndings, 3));

    /// <summary>Whether a word is built like a surname.</summary>
    public static bool LooksLikeSurname(string key) => IsSurname(key) || Match(key, form => EndsWith(form, WeakSurnameEndings, 3));

    /// <summary>A given name that is also a function word or month.</summary>
    public static bool IsPronoun(string key) => Pronouns.Contains(key);

    /// <summary>A given name that is also a place.</summary>
    public static bool IsPlace(string key) => Places.Contains(key);

    /// <summary>A word with a capital that is no person: an organisation, place, programme, subject or document word.</summary>
    public static bool IsNotPerson(string key) =>
        NotPersons.Contains(key) || NotPersons.Contains(WithoutGenitive(key)) || IsInstitution(key);

    /// <summary>A word that ends like an institution, law, plan or place: Björkskolan, Socialtjänsten.</summary>
    public static bool IsInstitution(string key) =>
        EndsWith(key, PlaceEndings, 0) || (key.EndsWith('s') && EndsWith(key[..^1], PlaceEndings, 0));

    /// <summary>Whether a full name is that of an author or another public person; the last word may stand in the genitive.</summary>
    public static bool IsPublicName(IEnumerable<string> keys)
    {
        var name = string.Join(' ', keys);
        return PublicNames.Contains(name) || PublicNames.Contains(WithoutGenitive(name));
    }

    /// <summary>Takes off a genitive: "amirs", "amir's" and "amir:s" to "amir". A name that ends in s keeps it when it is listed.</summary>
    public static string WithoutGenitive(string key) => key switch
    {
        [.., ':' or '\'', 's'] => key[..^2],
        [_, _, .., 's'] when !IsListed(key) && !NotGenitives.Contains(key) => key[..^1],
        [.., '\''] => key[..^1],
        _ => key,
    };

    /// <summary>Whether a word is a listed name in the genitive.</summary>
    public static bool IsGenitive(string key) =>
        WithoutGenitive(key) is var name && name.Length < key.Length && (IsGivenName(name) || IsSurname(name));

    private static bool IsGiven(string form) =>
        GivenNames.Contains(form) || Words.Contains(form) || Pronouns.Contains(form) || Places.Contains(form);

    private static bool IsListed(string key) => IsGiven(key) || Surnames.Contains(key) || SurnameWords.Contains(key);

    private static bool Match(string key, Func<string, bool> isMatch)
    {
        if (isMatch(key))
        {
            return true;
        }

        var name = WithoutGenitive(key);
        if (name.Length < key.Length && isMatch(name))
        {
            return true;
        }

        // "Anna-Xhela", "Xhela-Anna": one side is enough. "Özlem" is listed in the spelling without dots.
        var hyphen = name.IndexOf('-', StringComparison.Ordinal);
        return (hyphen > 1 && (isMatch(name[..hyphen]) || isMatch(name[(hyphen + 1)..])))
            || (name.Contains('ö', StringComparison.Ordinal) && isMatch(name.Replace('ö', 'o')));
    }

    private static bool EndsWith(string key, string[] endings, int minStem)
    {
        foreach (var ending in endings)
        {
            if (key.Length >= ending.Length + minStem && key.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Read(string list) =>
        ReadLines(list).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => NameKey.Of(word))
            .ToFrozenSet(StringComparer.Ordinal);

    private static string KeyOfLine(string line) => NameKey.Of(line);

    private static IEnumerable<string> ReadLines(string list)
    {
        var name = $"{typeof(NameLexicon).Namespace}.Lists.{list}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
