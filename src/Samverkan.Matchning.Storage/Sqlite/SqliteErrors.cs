using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.Sqlite;

/// <summary>The one place where SQLite's result codes become errors that people read.</summary>
public static class SqliteErrors
{
    // Primary result codes, https://www.sqlite.org/rescode.html
    private const int NoPermission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int ReadWrite = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The error to throw instead; null for a fault of ours (a broken constraint, a syntax error), which is thrown as it is.</summary>
    /// <param name="error">What SQLite said.</param>
    /// <param name="remedy">What to do about a damaged file: a Swedish sentence.</param>
    public static SamverkanException? Translate(SqliteException error, string remedy)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.SqliteErrorCode switch
        {
            Busy or Locked => new UnavailableException("databas-upptagen", "Databasen används av ett annat program just nu. Försök igen om en stund.", error),
            Full => new UnavailableException("disk-full", "Disken är full, så inget har sparats. Frigör utrymme och försök igen.", error),
            ReadWrite => new UnavailableException("disk-fel", "Databasen går inte att läsa eller skriva på disken. Kontrollera disken och försök igen.", error),
            ReadOnly or NoPermission => new MisconfiguredException("databas-skrivskyddad", "Databasen är skrivskyddad. Ge programmet rätt att skriva i datamappen.", error),
            CannotOpen => new MisconfiguredException("databas-ej-oppnad", "Databasen går inte att öppna. Kontrollera att datamappen finns och att programmet får läsa och skriva i den.", error),
            Corrupt or NotADatabase => new MisconfiguredException("databas-skadad", $"Databasen är skadad. {remedy}", error),
            _ => null,
        };
    }
}
