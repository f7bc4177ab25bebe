using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;
using Polly;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Storage.SqlServer;

/// <summary>
/// A database on SQL Server 2019 or later: opens connections the same way everywhere, does work in one transaction and once more when the
/// error is one that passes, and turns SqlClient's errors into those of <see cref="SamverkanException"/>. Connections are pooled. Thread-safe.
/// </summary>
public sealed class SqlServerDatabase
{
    private readonly string _connectionString;
    private readonly ResiliencePipeline _patience;

    /// <summary>Prepares; nothing is opened.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="clock">For the pauses between attempts.</param>
    public SqlServerDatabase(SqlServerOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _connectionString = new SqlConnectionStringBuilder(options.ConnectionString)
        {
            ApplicationName = "Samverkan.Matchning",
            CommandTimeout = options.CommandTimeoutSeconds,
        }.ConnectionString;
        _patience = SqlServerPatience.Pipeline(clock);
    }

    /// <summary>Brings the schema up to date, forward only; two programs that start at once apply each migration once.</summary>
    /// <param name="sql">Migrations of one part of the schema.</param>
    /// <exception cref="MisconfiguredException">The database cannot be opened or changed, or was made by a newer version of the program.</exception>
    /// <exception cref="UnavailableException">The server does not answer.</exception>
    public void Migrate(SqlFolder sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        Run(connection => SqlServerMigrations.Apply(connection, sql));
    }

    /// <summary>Lets readers see one moment of the database without waiting for writers; done once in its life, by an account that may alter it.</summary>
    /// <inheritdoc cref="Migrate" path="/exception"/>
    public void AllowSnapshots() => Run(connection => connection.Execute(SqlServerMigrations.Common["allow-snapshots"]));

    /// <summary>Runs statements on a connection of their own, without a transaction. They may be run again from the start.</summary>
    /// <inheritdoc cref="Migrate" path="/exception"/>
    public T Run<T>(Func<SqlConnection, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Translated(() => _patience.Execute(() =>
        {
            using var connection = Open();
            return work(connection);
        }));
    }

    /// <inheritdoc cref="Run{T}"/>
    public void Run(Action<SqlConnection> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Run(connection =>
        {
            work(connection);
            return 0;
        });
    }

    /// <summary>Reads in one snapshot: everything as it was when the reading began, without waiting for writers or holding them up.</summary>
    /// <inheritdoc cref="Migrate" path="/exception"/>
    public T Read<T>(Func<SqlConnection, SqlTransaction, T> work) => InTransaction(IsolationLevel.Snapshot, null, work);

    /// <summary>
    /// Writes in one transaction that holds a lock from its beginning, so that what is read in it is still true when it is written. An error
    /// while committing is never followed by a new attempt, since the first may have taken effect.
    /// </summary>
    /// <param name="takeLock">The statement that takes the lock until the transaction ends.</param>
    /// <param name="work">The work; it may be done again from the start.</param>
    /// <inheritdoc cref="Migrate" path="/exception"/>
    public T WriteAlone<T>(string takeLock, Func<SqlConnection, SqlTransaction, T> work) => InTransaction(IsolationLevel.ReadCommitted, takeLock, work);

    /// <summary>Opens a connection for work that must not be repeated; the caller disposes it, and wraps its use in <see cref="Translated{T}"/>.</summary>
    public SqlConnection Open()
    {
        var connection = new SqlConnection(_connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does work once and translates its errors.</summary>
    public static T Translated<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return work();
        }
        catch (CommitFailedException error)
        {
            throw new UnavailableException(
                "databas-osaker", "Det gick inte att få veta om ändringen sparades. Läs om sidan och kontrollera innan du försöker igen.", error.InnerException);
        }
        catch (SqlException error) when (SqlServerErrors.Translate(error) is { } translated)
        {
            throw translated;
        }
    }

    private T InTransaction<T>(IsolationLevel isolation, string? takeLock, Func<SqlConnection, SqlTransaction, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Run(connection =>
        {
            using var transaction = connection.BeginTransaction(isolation);
            if (takeLock is not null)
            {
                connection.Execute(takeLock, transaction: transaction);
            }

            var result = work(connection, transaction);
            try
            {
                transaction.Commit();
            }
            catch (SqlException error)
            {
                throw new CommitFailedException(error);
            }

            return result;
        });
    }

    /// <summary>Whether the transaction took effect is not known.</summary>
    private sealed class CommitFailedException(Exception inner) : Exception("The commit failed.", inner);
}
