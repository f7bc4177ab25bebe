using System.Globalization;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Formats.Documents;

/// <summary>Every reason why a document is not read, each with its stable code.</summary>
internal static class Rejections
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static RejectedInputException Empty() =>
        new("dokument-tomt", "Filen är tom. Kontrollera att rätt fil är vald och att den gick att spara.");

    public static RejectedInputException TooLarge(long maxBytes) =>
        new("dokument-for-stort", string.Create(
            Swedish,
            $"Filen är större än {Math.Max(1, maxBytes / (1024 * 1024))} MB. Ta bort bilder och bilagor och försök igen."));

    public static RejectedInputException TooLargeInside() =>
        new("dokument-for-stort", "Filen innehåller långt mer än ett vanligt dokument och läses därför inte. Spara om den utan bilder och bilagor och försök igen.");

    public static RejectedInputException TooMuchText(int maxCharacters) =>
        new("dokument-for-stort", string.Create(
            Swedish,
            $"Dokumentet har mer än {maxCharacters:N0} tecken. Dela upp det och läs in en del i taget."));

    public static RejectedInputException TooSlow() =>
        new("dokument-skadat", "Filen tog för lång tid att läsa. Öppna den, skriv ut den till en ny PDF och försök igen.");

    public static RejectedInputException Encrypted() =>
        new("dokument-krypterat", "Filen är skyddad med lösenord. Ta bort lösenordet, spara filen och försök igen.");

    public static RejectedInputException Scanned() =>
        new("dokument-skannat", "Dokumentet har ingen läsbar text; sidorna verkar vara bilder. Gör textigenkänning (OCR) på det, eller använd originalet som Word-fil.");

    public static RejectedInputException FormNeedsAcrobat() =>
        new("dokument-utan-text", "Formuläret är inte ifyllt, eller så går svaren inte att läsa. Öppna det i Adobe Acrobat, fyll i det, skriv ut det till en ny PDF och försök igen.");

    public static RejectedInputException Damaged(Exception? inner = null) =>
        new("dokument-skadat", "Filen är skadad eller inte komplett. Hämta eller spara den på nytt och försök igen.", inner);

    public static RejectedInputException Mislabelled(string extension) =>
        new("dokument-skadat", $"Filens namn slutar på {extension}, men innehållet är något annat. Öppna filen i programmet den gjordes i, välj Spara som {extension} och försök igen.");

    public static RejectedInputException OldFormat(string what) =>
        new("dokument-gammalt-format", $"Filen är {what}. Öppna den i Word eller LibreOffice, spara om den som .docx och försök igen.");

    public static RejectedInputException UnknownFormat(string what, string instead) =>
        new("dokument-okant-format", $"Filen är {what}. {instead}");

    public static RejectedInputException UnknownFormat() =>
        UnknownFormat("inte i ett format som kan läsas", "Spara om analysen som .docx, .odt, .pdf eller .txt och försök igen.");

    public static RejectedInputException NoText() =>
        new("dokument-utan-text", "Det finns ingen text att läsa i dokumentet. Kontrollera att rätt fil är vald.");
}
