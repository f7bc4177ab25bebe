using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.Sqlite;

/// <summary>
/// One SQLite file: opens connections the same way everywhere (WAL, foreign keys, patience with other writers), brings the schema up to
/// date, and turns SQLite's errors into those of <see cref="SamverkanException"/>. Connections are pooled and cheap; each belongs to one
/// thread at a time. Thread-safe.
/// </summary>
public sealed class SqliteDatabase : ISqlDatabase
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly string _connectionString;
    private readonly SqliteFile _file;

    /// <summary>Opens a database, creating it if it does not exist, and migrates it.</summary>
    /// <param name="file">Which file, and how it is kept.</param>
    /// <param name="sql">Its migrations and statements.</param>
    /// <exception cref="MisconfiguredException">The file is damaged, cannot be opened, or was made by a newer version of the program.</exception>
    /// <exception cref="UnavailableException">The file is busy or the disk is full.</exception>
    public SqliteDatabase(SqliteFile file, SqlFolder sql)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(sql);
        _file = file;
        Sql = sql;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file.Path,
            Mode = file.IsReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ToString();
        if (!file.IsReadOnly)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file.Path))!);
        }

        Run(connection => SqliteMigrations.Apply(connection, sql.Migrations(), file.IsReadOnly));
    }

    /// <summary>The statements.</summary>
    public SqlFolder Sql { get; }

    /// <summary>Opens a connection; the caller disposes it. Errors in its use are the caller's to translate, see <see cref="SqliteErrors"/>.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var pragmas = connection.CreateCommand();
            pragmas.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout = {Patience.TotalMilliseconds}; PRAGMA synchronous = {(_file.Durability == SqliteDurability.Full ? "FULL" : "NORMAL")};");
            pragmas.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements on a connection of their own.</summary>
    /// <inheritdoc cref="SqliteDatabase(SqliteFile, SqlFolder)" path="/exception"/>
    public T Run<T>(Func<SqliteConnection, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Translated(() =>
        {
            using var connection = Open();
            return work(connection);
        });
    }

    /// <summary>Runs work on connections that the caller keeps open, with the same errors.</summary>
    /// <inheritdoc cref="SqliteDatabase(SqliteFile, SqlFolder)" path="/exception"/>
    public T Translated<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return work();
        }
        catch (SqliteException error) when (SqliteErrors.Translate(error, _file.Remedy) is { } translated)
        {
            throw translated;
        }
    }

    /// <inheritdoc cref="Translated{T}"/>
    public void Translated(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Translated(() =>
        {
            work();
            return 0;
        });
    }

    /// <inheritdoc cref="Run{T}"/>
    public void Run(Action<SqliteConnection> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Run(connection =>
        {
            work(connection);
            return 0;
        });
    }

    /// <summary>
    /// Runs statements in one transaction that takes the writer's place at once, so that what is read in it stays true until it is
    /// written; commits when the work returns, rolls back when it throws.
    /// </summary>
    /// <inheritdoc cref="SqliteDatabase(SqliteFile, SqlFolder)" path="/exception"/>
    public T Write<T>(Func<SqliteConnection, SqliteTransaction, T> work) => Run(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(connection, transaction);
        transaction.Commit();
        return result;
    });

    /// <inheritdoc cref="Write{T}"/>
    public void Write(Action<SqliteConnection, SqliteTransaction> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Write((connection, transaction) =>
        {
            work(connection, transaction);
            return 0;
        });
    }

    /// <inheritdoc/>
    T ISqlDatabase.Run<T>(Func<DbConnection, T> work) => Run(work);

    /// <inheritdoc/>
    T ISqlDatabase.Write<T>(Func<DbConnection, DbTransaction, T> work) => Write(work);

    /// <summary>Closes the pooled connections, so that the file can be moved or removed.</summary>
    public void Close() => SqliteConnection.ClearPool(new SqliteConnection(_connectionString));
}
