namespace Samverkan.Matchning.Tests.Corpus;

/// <summary>One record of each kind and one line of each list: the smallest corpus without errors.</summary>
internal static class SampleCorpus
{
    public const string Intervention = "insatser/tidig-kartlaggning.md";
    public const string University = "larosaten/norra-hogskolan.md";
    public const string Spsm = "spsm/spsm-rad.md";
    public const string Research = "forskning/ek-2020-franvaro.md";
    public const string Areas = "problem-areas.yaml";
    public const string Glossary = "ordlista.yaml";
    public const string Routing = "routing.yaml";
    public const string Passages = "traning/rektor.jsonl";
    public const string Assignments = "traning/routing-a.jsonl";

    public static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        [Areas] = """
            - slug: narvaro
              namn: Frånvaro och närvaro
              beskrivning: Elever kommer inte till skolan.
              nyckelord: [frånvaro]
              remiss: villkor
              grupp: elev
            - slug: elevhalsa
              namn: Elevhälsa
              beskrivning: Elevhälsan arbetar för lite förebyggande.
              nyckelord: [elevhälsa]
              remiss: ja
              grupp: elev

            """,
        [Glossary] = """
            - term: frånvaro
              varianter: [skolk]
              förkortningar: [FV]
              engelska: [absence]
              nordiska: [fravær]
              område: narvaro

            """,
        [Routing] = """
            - id: spsm-elevhalsa
              till: spsm
              styrka: 3
              områden: [elevhalsa]
              ord: [elevhälsoteam]
              utan_ord: [åtgärdsprogram]
              skäl: SPSM ger råd om elevhälsans arbete.
              källa: https://example.org/regel

            """,
        [Intervention] = """
            ---
            id: tidig-kartlaggning
            typ: insats
            titel: Tidig kartläggning av frånvaro
            andra_namn: [Frånvarotrappan]
            ägare: Skolverket
            områden: [narvaro]
            skolformer: [grundskola]
            målgrupp: Elevhälsoteam
            format: arbetssätt
            tid: Ett läsår
            kräver: Gemensam tid
            kostnad: Ingen
            evidens:
              nivå: begransad
              typ: utvardering
              riktning: blandad
              beskrivning: En utvärdering utan jämförelsegrupp.
            status: aktuell
            forskning: [ek-2020-franvaro]
            verifierad: ja
            källor:
              - url: https://example.org/kartlaggning
                titel: Om kartläggning
            kontrollerad: 2026-11-21
            ---

            Elevhälsoteamet kartlägger frånvaron varje månad och följer upp den.

            """,
        [University] = """
            ---
            id: norra-hogskolan
            typ: larosate
            slag: larosate
            titel: Norra högskolan
            kortnamn: NH
            orter: [Kiruna]
            län: [Norrbottens län]
            räckvidd: regional
            sbs: okänt
            rektorsprogrammet: nej
            språk: [sv, no]
            områden: [narvaro]
            expertis:
              - område: narvaro
                styrka: stark
                grund: En forskargrupp om skolfrånvaro.
                källa: https://example.org/grupp
            miljöer:
              - namn: Närvarogruppen
                beskrivning: Forskar om närvaro.
                källa: https://example.org/grupp
            samarbetsformer:
              - Forskningscirklar
            skolformer: []
            verifierad: ja
            källor:
              - url: https://example.org/norra
            kontrollerad: 2026-11-21
            ---

            Norra högskolan forskar tillsammans med kommuner om elever som inte kommer till skolan.

            """,
        [Spsm] = """
            ---
            id: spsm-rad
            typ: spsm
            slag: radgivning
            titel: Råd om elevhälsa
            områden: [elevhalsa]
            skolformer: [grundskola]
            nivå: [organisation, grupp]
            målgrupp: Skolor
            status: aktuell
            verifierad: ja
            källor:
              - url: https://example.org/rad
            kontrollerad: 2026-11-21
            ---

            En rådgivare hjälper skolan att ordna sitt elevhälsoarbete.

            """,
        [Research] = """
            ---
            id: ek-2020-franvaro
            typ: forskning
            slag: artikel
            titel: Varför elever stannar hemma
            författare: [E. Ek]
            år: 2020
            identifierare: [DOI 10.1234/ek]
            språk: "no"
            områden: [narvaro]
            lärosäten: [norra-hogskolan]
            insatser: [tidig-kartlaggning]
            nyckelord: [skolfrånvaro]
            verifierad: ja
            källor:
              - url: https://example.org/ek
            kontrollerad: 2026-11-21
            ---
            Artikeln frågar elever varför de stannade hemma och finner tre skäl.

            """,
        [Passages] = """
            {"id":"rektor-0001","text":"Frånvaron ökar i årskurs nio och ingen ringer hem.","labels":["narvaro"],"role":"problem","schoolForm":"grundskola","style":"loptext","split":"train","heading":"Nuläge"}
            {"id":"rektor-0002","text":"Skolan har trehundra elever.","labels":[],"role":"bakgrund","schoolForm":"huvudman","style":"loptext","split":"train"}

            """,
        [Assignments] = """
            {"id":"routing-a-0001","text":"Vi vill ha råd om hur elevhälsoteamet kan arbeta mer förebyggande.","to":"spsm","why":"Elevhälsa på organisationsnivå.","split":"train"}

            """,
    };
}
