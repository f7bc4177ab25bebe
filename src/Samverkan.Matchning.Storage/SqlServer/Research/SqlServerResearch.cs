using System.Data.Common;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Import;
using Samverkan.Matchning.Storage.Research;

namespace Samverkan.Matchning.Storage.SqlServer.Research;

/// <summary>Imported publications in SQL Server; imports take turns by an application lock.</summary>
public static class SqlServerResearch
{
    /// <summary>The tables and statements of imported publications.</summary>
    public static SqlFolder Sql { get; } = new("SqlServer/Research");

    /// <summary>Opens the store and brings its tables up to date.</summary>
    /// <param name="database">The database.</param>
    /// <exception cref="MisconfiguredException">The database cannot be opened or changed, or was made by a newer version of the program.</exception>
    /// <exception cref="UnavailableException">The server does not answer.</exception>
    public static IResearchStore Open(SqlServerDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        database.Migrate(Sql);
        return new SqlResearchStore(new ResearchDatabase(database));
    }

    private sealed class ResearchDatabase(SqlServerDatabase database) : ISqlDatabase
    {
        public SqlFolder Sql => SqlServerResearch.Sql;

        public T Run<T>(Func<DbConnection, T> work) => database.Run(work);

        public T Write<T>(Func<DbConnection, DbTransaction, T> work) => database.WriteAlone(Sql["lock-writer"], work);
    }
}
