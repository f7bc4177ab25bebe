using System.Globalization;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Import;

namespace Samverkan.Matchning.Formats.Records;

/// <summary>Every reason why a record or the rest of a file is left out, each with its stable code.</summary>
internal static class RecordRejections
{
    public const string CutOffCode = "fil-avhuggen";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static RejectedEntry NoTitle(long number) => new(number, "titel-saknas", "Posten har ingen titel.");

    public static RejectedEntry TooLong(long number, int limit) => new(
        number, "post-for-lang", string.Create(Swedish, $"Posten är längre än {limit:N0} tecken och läses inte."));

    public static RejectedEntry BadXml(long number) => new(number, "xml-felaktig", "Postens XML är felaktig.");

    public static RejectedEntry NoMetadata(long number) => new(number, "metadata-saknas", "Posten har ingen MODS- eller Dublin Core-beskrivning.");

    public static RejectedEntry BadJson(long number) => new(number, "json-felaktig", "Raden är inte ett JSON-objekt.");

    public static RejectedEntry BadBibTeX(long number) => new(number, "bibtex-felaktig", "Posten är inte giltig BibTeX: klammer eller citattecken saknas.");

    public static RejectedEntry BadRow(long number) => new(number, "rad-felaktig", "Raden går inte att dela upp i kolumner: ett citattecken avslutas aldrig.");

    public static RejectedEntry BadRis(long number) => new(number, "ris-felaktig", "Raderna hör inte till någon post: den ska börja med TY.");

    public static RejectedEntry CutOff(long number) => new(
        number, CutOffCode, "Filen är avhuggen eller skadad här. Allt före är inläst; hämta filen på nytt för resten.");

    public static RejectedInputException Dtd() => new(
        "xml-dtd", "Filen har en dokumenttypsdeklaration (DTD) och läses inte av säkerhetsskäl. Exportera posterna utan DTD.");

    public static RejectedInputException NoColumn(string column) => new(
        "kolumn-saknas", $"Tabellen har ingen kolumn för {column}. Ange den med --map, till exempel --map title=Rubrik.");

    public static RejectedInputException UnknownFormat() => new(
        "format-okant", "Det går inte att se vilket format filen har. Ange det med --format.");
}
