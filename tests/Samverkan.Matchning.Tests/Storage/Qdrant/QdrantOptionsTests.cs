using Samverkan.Matchning.Storage.Qdrant;

namespace Samverkan.Matchning.Tests.Storage.Qdrant;

public sealed class QdrantOptionsTests
{
    private static readonly QdrantOptions Valid = new() { Url = "https://qdrant.intern:6333", ApiKey = "k" };

    [Fact]
    public void Sound_options_have_no_faults() => Assert.Empty(Valid.Faults());

    [Theory]
    [InlineData("http://qdrant.intern:6333", "https")]
    [InlineData("", "webbadress")]
    [InlineData("ftp://qdrant.intern", "webbadress")]
    [InlineData("https://anna:hemligt@qdrant.intern", "lösenord")]
    public void An_address_that_would_give_the_key_away_or_is_none_is_refused(string url, string word) =>
        Assert.Contains(word, Assert.Single((Valid with { Url = url }).Faults()), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:6333")]
    [InlineData("http://127.0.0.1:6333")]
    [InlineData("http://[::1]:6333")]
    public void The_own_machine_may_be_reached_without_TLS(string url) => Assert.Empty((Valid with { Url = url }).Faults());

    [Fact]
    public void Without_a_key_there_is_nothing_to_give_away() => Assert.Empty((Valid with { Url = "http://qdrant.intern:6333", ApiKey = null }).Faults());

    [Fact]
    public void Every_fault_is_told() => Assert.Equal(
        8,
        new QdrantOptions
        {
            Url = "?",
            Collection = "å/../x",
            SearchTimeoutSeconds = double.NaN,
            WriteTimeoutSeconds = 0,
            BatchSize = 0,
            Shards = 0,
            Replicas = 0,
            WriteConsistency = 2,
        }.Faults().Count);
}
