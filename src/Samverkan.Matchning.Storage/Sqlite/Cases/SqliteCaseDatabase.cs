using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Samverkan.Matchning.Storage.Cases;

namespace Samverkan.Matchning.Storage.Sqlite.Cases;

/// <summary>Cases in a SQLite file, which has one writer at a time by itself.</summary>
internal sealed class SqliteCaseDatabase(SqliteDatabase database) : ICaseDatabase
{
    private const int Constraint = 19; // SQLITE_CONSTRAINT, https://www.sqlite.org/rescode.html#constraint

    /// <inheritdoc/>
    public SqlFolder Sql => database.Sql;

    /// <inheritdoc/>
    public T Run<T>(Func<DbConnection, T> work) => database.Run(work);

    /// <inheritdoc/>
    public T Write<T>(Func<DbConnection, DbTransaction, T> work) => database.Write(work);

    /// <inheritdoc/>
    public bool IsTaken(DbException error) => error is SqliteException { SqliteErrorCode: Constraint };

    /// <summary>What was deleted must not linger in the log file beside the database.</summary>
    public void Scrub() => database.Run(connection => connection.Execute(Sql["scrub"]));
}
