using System.Data.Common;
using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Storage.Cases;

namespace Samverkan.Matchning.Storage.SqlServer.Cases;

/// <summary>
/// Cases in SQL Server. Writers take turns by an application lock, as they do in SQLite: the log is one chain, and a change is short.
/// Readers are not held up by them (snapshots).
/// </summary>
internal sealed class SqlServerCaseDatabase(SqlServerDatabase database) : ICaseDatabase
{
    /// <inheritdoc/>
    public SqlFolder Sql => SqlServerCases.Sql;

    /// <inheritdoc/>
    public T Run<T>(Func<DbConnection, T> work) => database.Run(work);

    /// <inheritdoc/>
    public T Write<T>(Func<DbConnection, DbTransaction, T> work) => database.WriteAlone(Sql["lock-writer"], work);

    /// <inheritdoc/>
    public bool IsTaken(DbException error) => error is SqlException { Number: SqlServerErrors.DuplicateIndexKey or SqlServerErrors.DuplicateKey };

    /// <summary>Nothing: pages and log are the server's, and how long its backups keep what was deleted is its administrator's to say.</summary>
    public void Scrub()
    {
    }
}
