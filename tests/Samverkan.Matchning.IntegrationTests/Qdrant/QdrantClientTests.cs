using System.Net;
using Microsoft.AspNetCore.Http;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Storage.Qdrant;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.IntegrationTests.Qdrant;

/// <summary>What the client does when Qdrant is busy, slow, away or something else.</summary>
public sealed class QdrantClientTests : IAsyncLifetime
{
    private const string ServersOwnWords = "panicked at segment 3";
    private StubQdrant stub = null!;

    public async Task InitializeAsync() => stub = await StubQdrant.StartAsync();

    public async Task DisposeAsync() => await stub.DisposeAsync();

    [Fact]
    public void Every_request_carries_the_key()
    {
        Assert.Equal("1.19.0", stub.Client.Version().Version);
        stub.Client.Ask<CollectionsAnswer>(HttpMethod.Get, "collections");
        Assert.Equal(["hemlig", "hemlig"], stub.Requests.Select(request => request.ApiKey));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(502)]
    public void A_busy_server_is_asked_again_when_it_says(int status)
    {
        Fail(times: 1, status);
        Assert.NotNull(stub.Client.Ask<CollectionsAnswer>(HttpMethod.Get, "collections"));
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public void A_search_gives_up_soon_and_says_that_Qdrant_does_not_answer()
    {
        Fail(times: int.MaxValue, 503);
        AssertError<UnavailableException>("qdrant-nere", () => stub.Client.Ask<CollectionsAnswer>(HttpMethod.Get, "collections"));
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public void A_write_is_more_patient()
    {
        Fail(times: QdrantPatience.WriteRetries, 429);
        Assert.True(stub.Client.Change(HttpMethod.Put, "collections/ny"));
        Assert.Equal(QdrantPatience.WriteRetries + 1, stub.Requests.Count);
    }

    [Fact]
    public void A_slow_server_is_one_that_does_not_answer()
    {
        stub.Instead = async (_, context) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
            return true;
        };
        using var impatient = new QdrantClient(stub.Options with { SearchTimeoutSeconds = 0.1 }, TimeProvider.System);
        AssertError<UnavailableException>("qdrant-nere", () => impatient.Ask<CollectionsAnswer>(HttpMethod.Get, "collections"));
    }

    [Fact]
    public async Task A_server_that_is_gone_does_not_answer()
    {
        using var client = new QdrantClient(stub.Options, TimeProvider.System);
        await stub.DisposeAsync();
        AssertError<UnavailableException>("qdrant-nere", () => client.Version());
    }

    [Theory]
    [InlineData(401, "qdrant-nyckel")]
    [InlineData(403, "qdrant-nyckel")]
    [InlineData(413, "qdrant-for-stort")]
    [InlineData(302, "qdrant-adress")]
    [InlineData(400, "qdrant-avvisar")]
    [InlineData(422, "qdrant-avvisar")]
    public void What_an_administrator_must_mend_is_told_at_once(int status, string code)
    {
        Fail(times: int.MaxValue, status);
        AssertError<MisconfiguredException>(code, () => stub.Client.Ask<CollectionsAnswer>(HttpMethod.Get, "collections"));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public void An_answer_that_is_not_Qdrants_is_told()
    {
        stub.Instead = async (_, context) =>
        {
            await context.Response.WriteAsync("<html>Välkommen</html>");
            return true;
        };
        AssertError<UnavailableException>("qdrant-svar", () => stub.Client.Ask<CollectionsAnswer>(HttpMethod.Get, "collections"));
    }

    [Fact]
    public void What_does_not_exist_is_no_error() => Assert.Null(stub.Client.Ask<CollectionInfo>(HttpMethod.Get, "collections/finns-inte"));

    private static void AssertError<T>(string code, Func<object?> ask) where T : SamverkanException
    {
        var error = Assert.Throws<T>(ask);
        Assert.Equal(code, error.Code);
        Assert.DoesNotContain(ServersOwnWords, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", error.Message, StringComparison.Ordinal);
    }

    private void Fail(int times, int status) => stub.Instead = async (_, context) =>
    {
        if (times-- <= 0)
        {
            return false;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = "0";
        context.Response.Headers.Location = status == (int)HttpStatusCode.Found ? "/annanstans" : default;
        await context.Response.WriteAsync(ServersOwnWords);
        return true;
    };
}
