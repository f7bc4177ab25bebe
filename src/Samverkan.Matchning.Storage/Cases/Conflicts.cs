using System.Globalization;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Storage.Cases;

/// <summary>What is told when somebody else was first, the same for every database.</summary>
internal static class Conflicts
{
    /// <summary>A newer version than the one that the change was made on.</summary>
    public static ConflictException Version(IAggregateData? current) => current is null
        ? new ConflictException("borttaget", "Det du ändrade har tagits bort av någon annan. Inget har sparats.")
        : new ConflictException(
            "andrat-av-annan",
            $"{current.Changed.Name} ändrade det här {Local(current.Changed.At)}, efter att du öppnade det. Inget av ditt har sparats än. Jämför och spara igen.")
        {
            Current = current,
            ChangedBy = current.Changed.Name,
            ChangedAt = current.Changed.At,
        };

    /// <summary>A key that must be unique and is taken.</summary>
    public static ConflictException Unique(IAggregateData? holder) => new(
        "finns-redan", $"Det finns redan, sparat av {holder?.Changed.Name ?? "någon annan"}. Inget har sparats. Öppna det som finns, eller ändra det som ska vara unikt.")
    {
        Current = holder,
        ChangedBy = holder?.Changed.Name ?? "",
        ChangedAt = holder?.Changed.At,
    };

    /// <summary>A request key that was used for something else.</summary>
    public static ConflictException Request() => new(
        "nyckel-ateranvand", "Formuläret har redan skickats med annat innehåll. Ladda om sidan och kontrollera vad som sparades.");

    private static string Local(DateTimeOffset at) => SwedishTime.Of(at).ToString("d MMMM 'kl.' HH.mm", CultureInfo.GetCultureInfo("sv-SE"));
}
