using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.IntegrationTests.CommandLine;
using Samverkan.Matchning.Storage;
using Samverkan.Matchning.Storage.Sqlite;

namespace Samverkan.Matchning.IntegrationTests.Storage.Sqlite;

/// <summary>What every SQLite file of the program relies on, tried on the schema of the index.</summary>
public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "under", "test.db");

    [Theory]
    [InlineData(SqliteDurability.Full, 2)]
    [InlineData(SqliteDurability.Normal, 1)]
    public void A_connection_has_write_ahead_log_foreign_keys_and_the_durability_asked_for(SqliteDurability durability, int synchronous) =>
        Open(durability).Run(connection =>
        {
            Assert.Equal("wal", Value(connection, "PRAGMA journal_mode"));
            Assert.Equal(1L, Value(connection, "PRAGMA foreign_keys"));
            Assert.Equal((long)synchronous, Value(connection, "PRAGMA synchronous"));
            Assert.Equal(5000L, Value(connection, "PRAGMA busy_timeout"));
        });

    [Fact]
    public void A_database_made_by_a_newer_version_is_refused()
    {
        Open().Run(connection => Value(connection, "PRAGMA user_version = 999"));
        Assert.Equal("databas-nyare", Assert.Throws<MisconfiguredException>(() => Open()).Code);
    }

    [Fact]
    public void Migrations_are_applied_once()
    {
        var applied = Open().Run(connection => Value(connection, "PRAGMA user_version"));
        Open().Run(connection => Value(connection, "INSERT INTO words (word, occurrences) VALUES ('kvar', 1)"));
        Assert.Equal((applied, 1L), (Open().Run(connection => Value(connection, "PRAGMA user_version")), Open().Run(connection => Value(connection, "SELECT COUNT(*) FROM words"))));
    }

    [Fact]
    public void A_file_that_is_no_database_is_told_with_the_remedy()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, new string('x', 5000));
        var error = Assert.Throws<MisconfiguredException>(() => Open());
        Assert.Equal(("databas-skadad", "Databasen är skadad. Gör så här."), (error.Code, error.Message));
    }

    [Fact]
    public void A_locked_database_is_unavailable()
    {
        var database = Open();
        using var other = database.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        Value(other, "INSERT INTO words (word, occurrences) VALUES ('a', 1)");
        Assert.Equal("databas-upptagen", Assert.Throws<UnavailableException>(() => database.Run(connection =>
        {
            Value(connection, "PRAGMA busy_timeout = 50");
            using var command = connection.CreateCommand();
            command.CommandTimeout = 1;
            command.CommandText = "INSERT INTO words (word, occurrences) VALUES ('b', 1)";
            command.ExecuteNonQuery();
        })).Code);
    }

    [Fact]
    public void Writing_to_a_read_only_database_is_told()
    {
        Open();
        var database = new SqliteDatabase(new SqliteFile(File, SqliteDurability.Normal, "") { IsReadOnly = true }, new SqlFolder("Sqlite/Index"));
        Assert.Equal("databas-skrivskyddad", Assert.Throws<MisconfiguredException>(
            () => database.Run(connection => Value(connection, "INSERT INTO words (word, occurrences) VALUES ('a', 1)"))).Code);
    }

    [Fact]
    public void A_full_disk_is_told_and_nothing_is_kept()
    {
        var database = Open();
        Assert.Equal("disk-full", Assert.Throws<UnavailableException>(() => database.Write((connection, _) =>
        {
            Value(connection, "PRAGMA max_page_count = 60");
            Value(connection, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) INSERT INTO vectors (number, vector) SELECT i, zeroblob(4000) FROM n");
        })).Code);
        Assert.Equal(0L, Open().Run(connection => Value(connection, "SELECT COUNT(*) FROM vectors")));
    }

    [Fact]
    public void A_failed_transaction_leaves_nothing()
    {
        var database = Open();
        Assert.Throws<InvalidOperationException>(() => database.Write((connection, _) =>
        {
            Value(connection, "INSERT INTO words (word, occurrences) VALUES ('a', 1)");
            throw new InvalidOperationException();
        }));
        Assert.Equal(0L, database.Run(connection => Value(connection, "SELECT COUNT(*) FROM words")));
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private SqliteDatabase Open(SqliteDurability durability = SqliteDurability.Normal) =>
        new(new SqliteFile(File, durability, "Gör så här."), new SqlFolder("Sqlite/Index"));

    private static object? Value(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
