using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.IntegrationTests.SqlServer;
using Samverkan.Matchning.Storage.Sqlite.Cases;
using Samverkan.Matchning.Storage.SqlServer;
using Samverkan.Matchning.Storage.SqlServer.Cases;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>An opened store of cases, whatever the database.</summary>
internal sealed class OpenedCases(ICaseStore store, IDocumentStore documents, IAuditLog audit, Action close) : IDisposable
{
    public ICaseStore Store => store;

    public IDocumentStore Documents => documents;

    public IAuditLog Audit => audit;

    public void Dispose() => close();
}

/// <summary>The databases that the contract is tested on. A new one adds a row here and nothing else.</summary>
public static class CaseBackends
{
    public static TheoryData<string> All => [.. Names];

    /// <summary>Names of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Names => TestDatabase.ConnectionString is null ? ["SQLite"] : ["SQLite", "SQL Server"];

    internal static OpenedCases Open(string backend, string folder)
    {
        if (backend == "SQL Server")
        {
            var database = new TestDatabase();
            var there = new SqlServerDatabase(database.Options, TimeProvider.System);
            there.AllowSnapshots();
            var opened = new SqlServerCases(there);
            return new OpenedCases(opened.Store, opened.Documents, opened.Audit, database.Dispose);
        }

        Assert.Equal("SQLite", backend);
        var cases = new SqliteCases(folder);
        return new OpenedCases(cases.Store, cases.Documents, cases.Audit, () =>
        {
            cases.Dispose();
            Directory.Delete(folder, recursive: true);
        });
    }

    internal static OpenedCases Open(string backend) => Open(backend, Directory.CreateTempSubdirectory("samverkan-").FullName);
}
