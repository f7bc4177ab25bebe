using System.Collections.Frozen;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.SqlServer;

/// <summary>The one place where SQL Server's error numbers become errors that people read, or a reason to try once more.</summary>
internal static class SqlServerErrors
{
    /// <summary>The number of a broken unique index or constraint.</summary>
    public const int DuplicateIndexKey = 2601, DuplicateKey = 2627;

    private const int Timeout = -2;

    /// <summary>
    /// Errors that pass by themselves: deadlocks (1205), conflicts between snapshots (3960), throttling and failovers of Azure SQL
    /// (https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues), and broken connections.
    /// </summary>
    private static readonly FrozenSet<int> Transient =
    [
        1205, 3960, 4060, 4221, 10928, 10929, 40143, 40197, 40501, 40540, 40613, 42108, 42109, 49918, 49919, 49920,
        .. Unreachable,
    ];

    private static readonly FrozenDictionary<int, Func<SqlException, SamverkanException>> Table = Rows().ToFrozenDictionary(row => row.Number, row => row.Error);

    private static int[] Unreachable => [2, 20, 26, 40, 53, 64, 121, 233, 258, 996, 1225, 10053, 10054, 10060, 10061, 11001];

    /// <summary>Whether the same work may succeed if it is done again.</summary>
    public static bool IsTransient(SqlException error) => error.Errors.Cast<SqlError>().Any(one => Transient.Contains(one.Number));

    /// <summary>The error to throw instead; null for a fault of ours (a broken constraint, a syntax error), which is thrown as it is.</summary>
    public static SamverkanException? Translate(SqlException error) =>
        error.Errors.Cast<SqlError>().Select(one => Table.GetValueOrDefault(one.Number)).OfType<Func<SqlException, SamverkanException>>().FirstOrDefault()?.Invoke(error);

    private static IEnumerable<(int Number, Func<SqlException, SamverkanException> Error)> Rows() =>
    [
        .. Unreachable.Select(number => Unavailable(number, "databas-nere", "SQL Server svarar inte. Försök igen om en stund, eller kontrollera att servern är igång och går att nå.")),
        .. ((int[])[1205, 3960, 4221, 10928, 10929, 40143, 40197, 40501, 40540, 40613, 42108, 42109, 49918, 49919, 49920])
            .Select(number => Unavailable(number, "databas-upptagen", "SQL Server är upptagen just nu. Försök igen om en stund.")),
        Unavailable(Timeout, "databas-langsam", "SQL Server svarade inte i tid. Försök igen om en stund, eller öka Samverkan:SqlServer:CommandTimeoutSeconds."),
        Unavailable(1105, "databas-full", "Databasen är full, så inget har sparats. Utöka den och försök igen."),
        Unavailable(9002, "databas-full", "Databasens logg är full, så inget har sparats. Säkerhetskopiera loggen eller utöka den och försök igen."),
        Unavailable(3906, "databas-skrivskyddad", "Databasen är skrivskyddad just nu, så inget har sparats. Kontrollera att programmet når den primära repliken."),
        Misconfigured(18456, "databas-inloggning", "SQL Server godtar inte inloggningen. Kontrollera kontot i Samverkan:SqlServer:ConnectionString."),
        Misconfigured(18452, "databas-inloggning", "SQL Server godtar inte inloggningen. Kontrollera kontot i Samverkan:SqlServer:ConnectionString."),
        Misconfigured(4060, "databas-saknas", "Databasen i Samverkan:SqlServer:ConnectionString finns inte, eller så får kontot inte öppna den."),
        Misconfigured(229, "databas-rattighet", "Kontot saknar rättigheter i databasen. Ge det rollerna db_datareader, db_datawriter och, vid uppgradering, db_ddladmin."),
        Misconfigured(230, "databas-rattighet", "Kontot saknar rättigheter i databasen. Ge det rollerna db_datareader, db_datawriter och, vid uppgradering, db_ddladmin."),
        Misconfigured(262, "databas-rattighet", "Kontot får inte ändra databasens tabeller. Ge det rollen db_ddladmin, eller låt en administratör starta den nya versionen en gång."),
        Misconfigured(3952, "databas-ogonblick", "Databasen tillåter inte ögonblicksläsning. Kör ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON som databasens ägare."),
        Misconfigured(5011, "databas-ogonblick", "Databasen tillåter inte ögonblicksläsning. Kör ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON som databasens ägare."),
        Unavailable(51000, "databas-upptagen", "Databasens tabeller ändras av ett annat program just nu. Försök igen om en stund."),
        Unavailable(51002, "databas-upptagen", "Databasen används av ett annat program just nu. Försök igen om en stund."),
        Misconfigured(208, "databas-schema", "Databasen saknar tabeller som programmet behöver. Kör samverkan doctor."),
        Misconfigured(-2146893019, "databas-certifikat", "SQL Servers certifikat godtas inte. Installera utfärdarens certifikat på den här servern."),
    ];

    private static (int, Func<SqlException, SamverkanException>) Unavailable(int number, string code, string message) =>
        (number, error => new UnavailableException(code, message, error));

    private static (int, Func<SqlException, SamverkanException>) Misconfigured(int number, string code, string message) =>
        (number, error => new MisconfiguredException(code, message, error));
}
