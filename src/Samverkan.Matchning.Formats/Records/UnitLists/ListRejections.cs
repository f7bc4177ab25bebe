using System.Globalization;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Formats.Records.UnitLists;

/// <summary>Every reason why a whole list is not read, each with its stable code; faults of the file itself have the codes of documents.</summary>
internal static class ListRejections
{
    private const string SaveAs = "Öppna listan i Excel, spara den som .xlsx eller .csv och försök igen.";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static RejectedInputException NoHeadings() =>
        new("lista-utan-rubriker", "Listan har ingen rad med rubriker bland de 20 första raderna. Det behövs minst kolumnerna Skolenhetskod, Skolenhet och Huvudman. Lägg till rubrikerna och försök igen.");

    public static RejectedInputException MissingColumns(IEnumerable<string> columns) =>
        new("lista-utan-rubriker", $"Listan saknar {string.Join(" och ", columns.Select(column => $"kolumnen {column}"))}. Lägg till det som saknas och försök igen.");

    public static RejectedInputException RepeatedColumn(string column) =>
        new("lista-utan-rubriker", $"Listan har mer än en kolumn som kan vara {column}. Ta bort eller döp om den som inte ska användas och försök igen.");

    public static RejectedInputException NoRows() =>
        new("lista-tom", "Listan har rubriker men inga rader under dem. Kontrollera att rätt fil och rätt blad är valt.");

    public static RejectedInputException TooManyRows(int max) =>
        new("lista-for-lang", string.Create(Swedish, $"Listan har fler än {max:N0} rader. Dela upp den och läs in en del i taget."));

    public static RejectedInputException CellTooLong(int row) =>
        new("lista-skadad", string.Create(Swedish, $"Rad {row} har en cell som är orimligt lång. Det kan bero på ett citattecken som inte avslutas. Rätta raden och försök igen."));

    public static RejectedInputException OldFormat(string what) => new("dokument-gammalt-format", $"Filen är {what}. {SaveAs}");

    public static RejectedInputException UnknownFormat(string what) => new("dokument-okant-format", $"Filen är {what}. {SaveAs}");

    public static RejectedInputException Macros() =>
        new("dokument-okant-format", "Filen är en arbetsbok med makron. Öppna den i Excel, spara om den som .xlsx (utan makron) och försök igen.");
}
