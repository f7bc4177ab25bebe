using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Storage.Cases;

namespace Samverkan.Matchning.Storage.SqlServer.Cases;

/// <summary>The cases in SQL Server.</summary>
public sealed class SqlServerCases
{
    /// <summary>The tables and statements of cases.</summary>
    public static SqlFolder Sql { get; } = new("SqlServer/Cases");

    /// <summary>The log alone, to be read by an account that may change nothing; no table is made or changed.</summary>
    /// <param name="database">The database.</param>
    public static IAuditLog ReadLog(SqlServerDatabase database) => new SqlAuditLog(new SqlServerCaseDatabase(database));

    /// <summary>Brings the tables up to date.</summary>
    /// <param name="database">The database.</param>
    /// <exception cref="MisconfiguredException">The database cannot be opened or changed, or was made by a newer version of the program.</exception>
    /// <exception cref="UnavailableException">The server does not answer.</exception>
    public SqlServerCases(SqlServerDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var cases = new SqlServerCaseDatabase(database);
        database.Migrate(Sql);
        Store = new SqlCaseStore(cases);
        Documents = new SqlDocumentStore(cases);
        Audit = new SqlAuditLog(cases);
    }

    /// <summary>Cases and all that belongs to them.</summary>
    public ICaseStore Store { get; }

    /// <summary>Documents.</summary>
    public IDocumentStore Documents { get; }

    /// <summary>The log.</summary>
    public IAuditLog Audit { get; }
}
