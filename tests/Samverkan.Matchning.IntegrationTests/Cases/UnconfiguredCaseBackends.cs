using Samverkan.Matchning.IntegrationTests.Search;

namespace Samverkan.Matchning.IntegrationTests.Cases;

/// <summary>Shows, as skipped tests with the reason, the databases that the contract was not tried on here.</summary>
public sealed class UnconfiguredCaseBackends
{
    [ConfiguredFact("SAMVERKAN_TEST_SQLSERVER")]
    public void Sql_server_is_among_the_databases_of_the_contract() => Assert.Contains("SQL Server", CaseBackends.Names);
}
