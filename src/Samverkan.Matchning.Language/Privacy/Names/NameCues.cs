using System.Collections.Frozen;

namespace Samverkan.Matchning.Language.Privacy.Names;

/// <summary>How strongly the words before a word say that a name comes.</summary>
internal enum Cue
{
    /// <summary>Nothing says so.</summary>
    None,

    /// <summary>"hos", "samtal med": a person or an organisation.</summary>
    Weak,

    /// <summary>A field: "Mentor: ".</summary>
    Field,

    /// <summary>Someone who works at or with the school: "rektor", "kuratorn".</summary>
    Staff,

    /// <summary>A pupil or a relative: "eleven", "mamma till", "pojken heter".</summary>
    Child,
}

/// <summary>Word lists for what stands around names.</summary>
internal static class NameCues
{
    private static readonly FrozenSet<string> Children = Set(
        "elev eleven elevens pojke pojken flicka flickan barnet kille killen tjej tjejen grabben ungdomen son sonen dotter dottern " +
        "bror brodern lillebror storebror " +
        "syster systern lillasyster storasyster tvilling tvillingen tvillingbror tvillingsyster syskonet kusin kusinen kompis " +
        "kompisen kamraten vän vännen klasskamraten klasskompisen " +
        "mamma mamman pappa pappan mor modern moder far fadern förälder föräldern mormor farmor morfar farfar styvmamma styvpappa " +
        "plastpappa plastmamma " +
        "vårdnadshavare vårdnadshavaren godman barn tonåringen eleverna lillasystern lillebrodern förskolebarnet gymnasisten " +
        "niondeklassaren");

    private static readonly string[] StaffEndings =
    [
        "lärare", "läraren", "lärarinnan", "pedagog", "pedagogen", "kurator", "kuratorn", "sköterska", "sköterskan", "psykolog",
        "psykologen", "rektor", "rektorn",
        "mentor", "mentorn", "assistent", "assistenten", "sekreterare", "sekreteraren", "handläggare", "handläggaren", "ledare",
        "ledaren", "skötare", "skötaren",
        "vägledare", "vägledaren", "logoped", "logopeden", "läkare", "läkaren", "terapeut", "terapeuten", "coach", "coachen", "vikarie",
        "vikarien", "chef", "chefen",
        "samordnare", "samordnaren", "utvecklare", "utvecklaren", "bibliotekarie", "bibliotekarien", "vaktmästare", "vaktmästaren",
        "konsulent", "konsulenten",
        "rådgivare", "rådgivaren", "stödperson", "stödpersonen", "kontaktperson", "kontaktpersonen", "resursperson", "fröken",
        "magister", "magistern", "tolk", "tolken", "utredare", "utredaren", "rektors",
    ];

    private static readonly string[] Leaders =
    [
        "rektor", "rektorn", "rektors", "chef", "chefen", "ledare", "ledaren", "samordnare", "samordnaren", "utvecklare", "utvecklaren",
    ];

    private static readonly FrozenSet<string> Staff = Set(
        "herr fru hr frk syv studie- resurs resursen kollega kollegan kollegorna biträdande undertecknad undertecknade polisen " +
        "prästen imamen tränaren grannen familjen syskonen bröderna systrarna pojkarna flickorna");

    private static readonly FrozenSet<string> Fields = Set(
        "namn elevnamn elevens för- efternamn förnamn namnförtydligande underskrift signatur kontakt ansvarig ansvariga närvarande " +
        "deltagare frånvarande justerare ordförande protokollförare " +
        "upprättad upprättat av från till vid avsändare författare sammanställd skriven hälsningar hälsning mvh elever barn " +
        "vårdnadshavarens mentorer lärare");

    private static readonly FrozenSet<string> Naming = Set("heter hette kallas kallad kallade namnet");

    private static readonly FrozenSet<string> Relations = Set("till för åt");

    private static readonly FrozenSet<string> Meetings = Set(
        "samtal möte kontakt träff intervju dialog samtalat pratat talat träffat avstämning samarbete konflikt bråk samtalar pratar " +
        "bråkar slagsmål");

    private static readonly FrozenSet<string> Pronouns = Set("han hon hen jag honom henne hans hennes som");

    private static readonly FrozenSet<string> NonPersons = Set(
        "avdelning avdelningen avd förskolan förskola skolan skola gymnasiet gymnasium projektet projekt programmet metoden " +
        "modellen systemet verktyget appen app plattformen boken bok filmen film " +
        "romanen serien stormen arbetslag arbetslaget enheten enhet företaget företag bolaget leverantören kyrkan församlingen " +
        "kvarteret kvarter stadsdelen orten kommunen byn huset hus lokalen salen " +
        "sal byggnaden rummet rum stiftelsen föreningen klubben s:t s:ta st sankt sankta kung kungen drottning drottningen prins " +
        "prinsessan ön sjön fritidshemmet fritids skolfartyget båten programvaran tjänsten " +
        "lärplattformen testet provet materialet läromedlet läromedel spelet byskolan friskolan skolenheten förskoleavdelningen " +
        "skolgården restaurangen butiken hotellet spåret linjen studion teatern fonden priset");

    private static readonly FrozenSet<string> Verbs = Set(
        "har är var hade går gick kan kunde vill ville ska skall skulle får fick blir blev kommer kom behöver behövde mår mådde " +
        "trivs trivdes säger sa sade berättar berättade tycker tyckte känner kände visar visade " +
        "uppger uppgav arbetar jobbar undervisar sitter satt saknar missar läser skriver leker lekte bråkar slår slog vägrar " +
        "vägrade stannar stannade bor bodde heter fyller orkar orkade klarar försöker började börjar slutar slutade " +
        "deltar deltog uppvisar upplever upplevde beskriver beskrev hamnar hamnade gör gjorde tar tog ger gav menar menade önskar " +
        "önskade ringde ringer träffar träffade ansvarar leder håller gråter grät sover sov springer sprang " +
        "äter åt pratar pratade svarar svarade håller tappar lämnar lämnade uttrycker uttryckte skolkar hotar hotade kastade biter " +
        "bet sparkar sparkade bör måste brukar brukade verkar verkade väljer valde tror trodde lär följer följde flyttade flyttar");

    private static readonly FrozenSet<string> PersonVerbs = Set(
        "mår mådde gråter grät trivs trivdes vägrar vägrade skolkar skolkade bråkar bråkade orkar orkade sover sov berättar " +
        "berättade tycker tyckte leker lekte springer sprang äter kissar sitter satt pratar pratade hotar hotade slog slår " +
        "biter bet sparkade sparkar uttrycker uttryckte fyller ringde bor bodde skrek skriker svär svor känner kände säger sa sade " +
        "uppger uppgav mobbas mobbades retas retades kränktes kastade kastar rymmer rymde stannar stannade " +
        "blir blev har hade är var går gick kommer kom vill ville får fick kan kunde behöver behövde upplever missar missade klarar " +
        "deltar deltog inte aldrig slutade slutat kommit hamnar försöker blivit varit haft fått gått ska skall skulle bör brukar " +
        "tror trodde menar önskar slutade börjat började");

    private static readonly FrozenSet<string> StrongPersonVerbs = Set(
        "mår mådde gråter grät trivs trivdes vägrar vägrade skolkar skolkade bråkar bråkade orkar orkade sover sov berättar " +
        "berättade tycker tyckte leker lekte springer sprang äter åt sitter satt pratar pratade hotar hotade slog slår " +
        "biter bet sparkade sparkar fyller ringde ringer bor bodde skrek skriker känner kände säger sa sade uppger uppgav mobbas " +
        "retas kastade kastar rymmer rymde stannar stannade missar missade slutade slutat vill ville saknar " +
        "knuffade knuffar puttade retade svarar svarade skrattade skrattar somnar somnade hoppas");

    private static readonly FrozenSet<string> Acts = Set(
        "ringde ringer träffade träffar mötte möter såg ser frågade frågar hjälpte hjälper slog slår knuffade knuffar " +
        "kontaktade " +
        "kontaktar berättade berättar sade sa säger uppgav uppger talade intervjuade intervjuar " +
        "puttade sparkade bet hotade retade mobbade mobbar saknade tröstade hämtade hämtar lämnade sökte anmälde tyckte tycker " +
        "undrade undrar önskar önskade heter");

    private static readonly FrozenSet<string> Kin = Set(
        "mamma mammas pappa pappas mor far föräldrar förälder vårdnadshavare syskon bror syster storebror storasyster lillebror " +
        "lillasyster mormor farmor morfar farfar familj kompis kompisar klasskamrater frånvaro skolgång mående diagnos åtgärdsprogram " +
        "mentor elevassistent");

    private static readonly FrozenSet<string> PlacePrepositions = Set(
        "i på vid från inom hela mellan egen eget nya gamla norra södra östra västra utanför runt genom kring nära övre nedre båda " +
        "centrala delar stora lilla mot in ur över under via namnet nybyggda just de den det en ett denna detta dessa vårt vår våra alla flera " +
        "många sin sitt sina");

    private static readonly FrozenSet<string> Suffered = Set(
        "utsatt utsatta slagen mobbad retad knuffad hotad hotade kränkt kränkta jagad filmad biten sparkad trakasserad utskälld " +
        "anmäld retade mobbade");

    private static readonly FrozenSet<string> RelationNouns = Set(
        "mamma mammas pappa pappas mor mors far fars moder fader föräldrar föräldrarna förälder vårdnadshavare syskon bror syster " +
        "storebror storasyster lillebror lillasyster mormor farmor familj frånvaro närvaro diagnos adhd autism åtgärdsprogram " +
        "betyg beteende mående hem hemma klasskamrater kamrater kompisar kompis mentor lärare assistent resurs skolgång " +
        "skolsituation skoldag stödbehov behov svårigheter utveckling utredning sjukdom hälsa situation skolfrånvaro personnummer " +
        "telefonnummer adress journal elevakt provresultat resultat ärende handledare elevassistent klassföreståndare kurator " +
        "bakgrund hemspråk modersmål ångest depression klass grupp anpassningar schema stöd problematik koncentration utbrott tur " +
        "syskons mål kunskaper resultat vänner kompis bok jacka väska telefon mobil");

    private static readonly FrozenSet<string> RoleNouns = Set(
        "elev pojke flicka mamma pappa mor far vårdnadshavare förälder kamrat bror syster barn son dotter ordförande sekreterare " +
        "resurs syv");

    /// <summary>Words that say "a pupil" or a relative.</summary>
    public static bool IsChild(string key) => Children.Contains(key);

    /// <summary>Words that say what someone does at or with the school.</summary>
    public static bool IsStaff(string key) =>
        Staff.Contains(key) || Array.Exists(StaffEndings, ending => key.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Staff of one child: "mentor för Xhemile", not "rektorn för Granbacka".</summary>
    public static bool IsPersonalStaff(string key) =>
        IsStaff(key) && !Array.Exists(Leaders, leader => key.EndsWith(leader, StringComparison.Ordinal));

    /// <summary>Words before the colon of a field that holds a name.</summary>
    public static bool IsField(string key) => Fields.Contains(key) || IsChild(key) || IsStaff(key);

    /// <summary>heter, kallas ...</summary>
    public static bool IsNaming(string key) => Naming.Contains(key);

    /// <summary>"mamma <b>till</b>", "mentor <b>för</b>".</summary>
    public static bool IsRelation(string key) => Relations.Contains(key);

    /// <summary>"samtal" in "samtal med".</summary>
    public static bool IsMeeting(string key) => Meetings.Contains(key);

    /// <summary>han, hon, jag ...</summary>
    public static bool IsPersonalPronoun(string key) => Pronouns.Contains(key);

    /// <summary>Heads before a name that is nobody's: "avdelningen Nova".</summary>
    public static bool IsNonPersonHead(string key) => NonPersons.Contains(key);

    /// <summary>Finite verbs and particles that follow a subject: what tells "Björn har" from "Björn i skogen".</summary>
    public static bool IsVerb(string key) => Verbs.Contains(key);

    /// <summary>Verbs whose subject is mostly a person.</summary>
    public static bool IsPersonVerb(string key) => PersonVerbs.Contains(key);

    /// <summary>Verbs whose subject is hardly anything but a person: they tell even at the start of a sentence.</summary>
    public static bool IsStrongPersonVerb(string key) => StrongPersonVerbs.Contains(key);

    /// <summary>Verbs before a person: "ringde Haddas", "knuffade Qwentar".</summary>
    public static bool IsAct(string key) => Acts.Contains(key);

    /// <summary>"utsatt" in "utsatt av Qwentar".</summary>
    public static bool IsSuffered(string key) => Suffered.Contains(key);

    /// <summary>Relatives and the like: what only a person has.</summary>
    public static bool IsKin(string key) => Kin.Contains(key);

    /// <summary>Words before a place: "på Lillsjö", "hela Norrvalla".</summary>
    public static bool IsPlacePreposition(string key) => PlacePrepositions.Contains(key);

    /// <summary>Nouns that follow a person in the genitive: mamma, frånvaro, diagnos.</summary>
    public static bool IsRelationNoun(string key) => RelationNouns.Contains(key);

    /// <summary>Nouns that follow a name after a comma: "Xhemile, elev i 8B".</summary>
    public static bool IsRole(string key) => RoleNouns.Contains(key) || IsStaff(key);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
