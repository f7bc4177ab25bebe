using System.Globalization;
using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.Sqlite;

/// <summary>
/// Brings a database to the newest schema, forward only. <c>PRAGMA user_version</c> tells how many migrations it has; each is applied in
/// a transaction with the new number, so an interrupted one leaves no trace and two programs that start at once apply it once.
/// </summary>
internal static class SqliteMigrations
{
    /// <summary>Applies what is missing.</summary>
    /// <exception cref="MisconfiguredException">The database has migrations that this program does not know, or lacks some and is read-only.</exception>
    public static void Apply(SqliteConnection connection, IReadOnlyList<string> migrations, bool isReadOnly)
    {
        if (Version(connection) == migrations.Count)
        {
            return;
        }

        if (isReadOnly && Version(connection) < migrations.Count)
        {
            throw new MisconfiguredException("databas-aldre", "Databasen är gjord med en äldre version av programmet och får inte ändras. Öppna den först utan skrivskydd.");
        }

        if (!isReadOnly)
        {
            Execute(connection, null, "PRAGMA journal_mode = WAL");
        }

        for (var applied = -1; applied < migrations.Count;)
        {
            using var transaction = connection.BeginTransaction(deferred: isReadOnly);
            applied = Version(connection);
            if (applied > migrations.Count)
            {
                throw new MisconfiguredException("databas-nyare", "Databasen är gjord med en nyare version av programmet. Uppdatera programmet och försök igen.");
            }

            if (applied < migrations.Count)
            {
                Execute(connection, transaction, migrations[applied]);
                Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {applied + 1}"));
            }

            transaction.Commit();
        }
    }

    private static int Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
