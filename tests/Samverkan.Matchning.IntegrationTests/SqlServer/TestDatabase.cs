using Microsoft.Data.SqlClient;
using Samverkan.Matchning.Storage.SqlServer;

namespace Samverkan.Matchning.IntegrationTests.SqlServer;

/// <summary>A database of its own on the server that SAMVERKAN_TEST_SQLSERVER names, gone after the test. The account must be allowed to create databases.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string _name = $"samverkan_test_{Guid.NewGuid():N}";

    public TestDatabase()
    {
        Execute($"CREATE DATABASE [{_name}]");
        Options = new SqlServerOptions { ConnectionString = new SqlConnectionStringBuilder(ConnectionString) { InitialCatalog = _name }.ConnectionString };
    }

    public static string? ConnectionString => Environment.GetEnvironmentVariable("SAMVERKAN_TEST_SQLSERVER");

    public SqlServerOptions Options { get; }

    public void Dispose()
    {
        SqlConnection.ClearAllPools();
        Execute($"ALTER DATABASE [{_name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{_name}]");
    }

    private static void Execute(string sql)
    {
        using var connection = new SqlConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
