using Samverkan.Matchning.Tests.Formats.Documents.Fixtures;
using static Samverkan.Matchning.Tests.Formats.Reports.Agreements.Fixtures.WordMarkup;

namespace Samverkan.Matchning.Tests.Formats.Reports.Agreements.Fixtures;

/// <summary>
/// Makes the template that the project comes with, corpus/mallar/overenskommelse.docx. The committed file was made by this once;
/// from then on the kansli edits it in Word.
/// </summary>
internal static class AgreementTemplateFile
{
    public static byte[] ToBytes() => Zip.Of([.. Package(Body, header: "Diarienummer {{diarienummer}}", title: "Överenskommelse om samverkan")]);

    private static string Body => string.Concat(
        P("Överenskommelse om samverkan", "Title"),
        P("Samverkan för bästa skola", "Subtitle"),
        Field("diarienummer", "Diarienummer: "),
        P("Datum: {{datum}}"),
        P("1. Parter", "Heading1"),
        P("Överenskommelsen gäller mellan {{parter}}."),
        Table("Parter", ["Part", "Roll", "Organisationsnummer", "Företräds av"], ["{{part.namn}}", "{{part.roll}}", "{{part.orgnr}}", "{{part.företrädare}}"]),
        P("2. Bakgrund", "Heading1"),
        P("{{huvudman}} har tackat ja till att delta i Samverkan för bästa skola. Dessa enheter deltar:"),
        P("{{enhet.namn}} (skolenhetskod {{enhet.kod}}), {{enhet.skolformer}}", "ListBullet"),
        P("Huvudmannen har med stöd av Skolverket gjort en nulägesanalys: vilka problem som finns, hur de hänger ihop med resultaten och vad de beror på. Huvudmannen har sedan prioriterat det som arbetet ska inriktas på. I första hand gäller det:"),
        Table("Prioriterade områden", ["Område", "Vad analysen visar"], ["{{område.namn}}", "{{område.bakgrund}}"]),
        P("3. Insatser", "Heading1"),
        P("Parterna är överens om dessa insatser. De ska möta de orsaker som nulägesanalysen pekar på."),
        Table("Insatser", ["Insats", "Område", "Genomförs av", "Omfattning"], ["{{insats.namn}}", "{{insats.område}}", "{{insats.utförare}}", "{{insats.omfattning}}"]),
        P("4. Vem som gör vad", "Heading1"),
        P("Huvudmannen ansvarar för utbildningen och för att arbetet får tid, ledning och plats i det egna kvalitetsarbetet. Den som genomför en insats planerar den i detalj tillsammans med huvudmannen och rektorn. Skolverket håller ihop samverkan mellan parterna."),
        Table("Ansvar", ["Part", "Ansvarar för", "När"], ["{{ansvar.part}}", "{{ansvar.uppgift}}", "{{ansvar.tid}}"]),
        P("5. Tid", "Heading1"),
        P("Överenskommelsen gäller från och med {{startdatum}} till och med {{slutdatum}}."),
        P("6. Finansiering", "Heading1"),
        P("Skolverket beslutar vilka insatser som Skolverket kan finansiera. För insatserna ovan gäller:"),
        P("{{finansieringsbeslut}}"),
        P("7. Personuppgifter", "Heading1"),
        P("Parterna lämnar inte uppgifter om enskilda barn och elever till varandra. Texter ur nulägesanalysen avidentifieras innan en annan part får dem. Handlingar hos en myndighet kan bli allmänna; det prövas i varje fall om de kan lämnas ut. Utöver detta gäller:"),
        P("{{personuppgifter}}"),
        P("8. Uppföljning", "Heading1"),
        P("Huvudmannen följer upp insatserna inom sitt systematiska kvalitetsarbete. Parterna går tillsammans igenom om insatserna blev av som planerat, vad de har lett till och vad som behöver ändras:"),
        P("{{uppföljning}}"),
        P("9. Ändringar", "Heading1"),
        P("Den part som vill ändra något eller inte kan göra det som den har åtagit sig säger till de andra så snart som möjligt. Ändringar skrivs ner, dateras och läggs till ärendet."),
        P("10. Underskrifter", "Heading1"),
        Table("Underskrifter", ["Part", "Ort och datum", "Underskrift och namnförtydligande"], ["{{part.namn}}", "", ""]));
}
