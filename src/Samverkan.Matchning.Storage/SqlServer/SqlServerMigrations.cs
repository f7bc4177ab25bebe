using Dapper;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.SqlServer;

/// <summary>
/// Brings one part of the schema to its newest version, forward only. The table <c>schema_version</c> tells how many migrations each part
/// has; each is applied in a transaction with the new number under an application lock.
/// </summary>
internal static class SqlServerMigrations
{
    /// <summary>Statements that every part of the schema shares.</summary>
    public static readonly SqlFolder Common = new("SqlServer/Common");

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="MisconfiguredException">The database has migrations that this program does not know.</exception>
    public static void Apply(SqlConnection connection, SqlFolder sql)
    {
        connection.Execute(Common["create-schema-version"]);
        var migrations = sql.Migrations();
        for (var applied = -1; applied < migrations.Count;)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Common["lock-schema"], transaction: transaction);
            applied = connection.ExecuteScalar<int?>(Common["select-schema-version"], new { part = sql.Name }, transaction) ?? 0;
            if (applied > migrations.Count)
            {
                throw new MisconfiguredException("databas-nyare", "Databasen är gjord med en nyare version av programmet. Uppdatera programmet och försök igen.");
            }

            if (applied < migrations.Count)
            {
                connection.Execute(migrations[applied], transaction: transaction);
                connection.Execute(Common["upsert-schema-version"], new { part = sql.Name, version = applied + 1 }, transaction);
            }

            transaction.Commit();
        }
    }

    /// <summary>How many migrations a part has; 0 when it has none.</summary>
    public static int Version(SqlConnection connection, SqlFolder sql) =>
        connection.ExecuteScalar<int?>(Common["select-schema-version-if-any"], new { part = sql.Name }) ?? 0;
}
