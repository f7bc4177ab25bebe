namespace Samverkan.Matchning.IntegrationTests.Search;

/// <summary>Shows, as skipped tests with the reason, the backends that the contract was not tried on here.</summary>
public sealed class UnconfiguredBackends
{
    [ConfiguredFact("SAMVERKAN_TEST_SQLSERVER")]
    public void Sql_server_is_among_the_backends_of_the_contract() => Assert.Contains("sqlserver", SearchBackends.StoredNames);

    [ConfiguredFact("SAMVERKAN_TEST_QDRANT")]
    public void Qdrant_is_among_the_backends_of_the_contract() => Assert.Contains("qdrant", SearchBackends.StoredNames);
}
