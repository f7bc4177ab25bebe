using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.AI;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Embeddings;
using Samverkan.Matchning.Language.Privacy;
using Samverkan.Matchning.Storage.ModelServer;

namespace Samverkan.Matchning.IntegrationTests.Storage.ModelServer;

public sealed class ModelServerEmbedderTests : IAsyncLifetime
{
    private StubModelServer server = null!;

    public async Task InitializeAsync() => server = await StubModelServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Texts_are_sent_in_batches_and_the_vectors_come_back_in_their_order()
    {
        using var embedder = Embedder();
        var vectors = await embedder.GenerateAsync(["a", "bb", "ccc", "dddd", "eeeee"]);
        Assert.Equal([1f, 2, 3, 4, 5], vectors.Select(vector => vector.Vector.Span[0]));
        Assert.Equal(['a', 'b', 'c', 'd', 'e'], vectors.Select(vector => (char)vector.Vector.Span[1]));
        Assert.All(vectors, vector => Assert.Equal("prov", vector.ModelId));
        Assert.Equal([2, 2, 1], server.Requests.Select(request => request.Texts.Length));
        Assert.All(server.Requests, request => Assert.Equal(("Bearer hemlig-nyckel", "prov"), (request.Authorization, request.Model)));
    }

    [Fact]
    public async Task Personal_data_are_masked_before_they_leave_and_an_empty_text_is_still_a_text()
    {
        using var embedder = Embedder();
        await embedder.GenerateAsync(["Ring 070-174 06 05 om skolfrånvaro.", " "]);
        Assert.True(server.Requests.TryDequeue(out var request));
        Assert.DoesNotContain("070", request.Texts[0], StringComparison.Ordinal);
        Assert.Contains("skolfrånvaro", request.Texts[0], StringComparison.Ordinal);
        Assert.Equal(".", request.Texts[1]);
    }

    [Fact]
    public async Task A_long_text_is_cut_after_masking_and_never_within_a_character()
    {
        using var embedder = Embedder(options => options with { MaxLength = 9 });
        await embedder.GenerateAsync(["frånvaro i årskurs 8", "åtta tec😀 efter"]);
        Assert.True(server.Requests.TryDequeue(out var request));
        Assert.Equal(["frånvaro ", "åtta tec"], request.Texts);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_overloaded_server_is_asked_again(int status)
    {
        server.Fail(status);
        server.Fail(status);
        using var embedder = Embedder();
        Assert.Single(await embedder.GenerateAsync(["hej"]));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_overloaded_is_unavailable()
    {
        foreach (var status in new[] { 429, 503, 500, 502 })
        {
            server.Fail(status);
        }

        var error = await Assert.ThrowsAsync<UnavailableException>(() => AskAsync());
        Assert.Equal("modellserver-otillganglig", error.Code);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_unavailable()
    {
        server.Hang();
        var error = await Assert.ThrowsAsync<UnavailableException>(() => AskAsync(options => options with { Timeout = TimeSpan.FromMilliseconds(200), Retries = 0 }));
        Assert.Equal("modellserver-otillganglig", error.Code);
    }

    [Fact]
    public async Task An_address_where_nobody_answers_is_unavailable()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var free = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        var error = await Assert.ThrowsAsync<UnavailableException>(() => AskAsync(options => options with { Address = new Uri($"http://127.0.0.1:{free}/v1") }));
        Assert.Equal("modellserver-otillganglig", error.Code);
    }

    [Theory]
    [InlineData(401, "modellserver-nyckel")]
    [InlineData(403, "modellserver-nyckel")]
    [InlineData(404, "modellserver-modell")]
    [InlineData(400, "modellserver-begaran")]
    public async Task A_refusal_is_not_tried_again_and_says_what_to_mend(int status, string code)
    {
        server.Fail(status);
        var error = await Assert.ThrowsAsync<MisconfiguredException>(() => AskAsync());
        Assert.Equal(code, error.Code);
        Assert.DoesNotContain("hemlig", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2,3]}]}""", "modellserver-dimension")]
    [InlineData("""{"data":[]}""", "modellserver-svar")]
    [InlineData("""{"data":[{"index":1,"embedding":[1,2]}]}""", "modellserver-svar")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":0,"embedding":[1,2]}]}""", "modellserver-svar")]
    [InlineData("""{"data":[{"index":0,"embedding":"AACAPw=="}]}""", "modellserver-svar")]
    [InlineData("""{"data":null}""", "modellserver-svar")]
    [InlineData("<html>Inloggning krävs</html>", "modellserver-svar")]
    public async Task An_answer_that_is_no_vector_of_the_right_length_is_a_fault_of_the_installation(string body, string code)
    {
        server.Say(body);
        Assert.Equal(code, (await Assert.ThrowsAsync<MisconfiguredException>(() => AskAsync())).Code);
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled_and_no_error_of_the_server()
    {
        server.Hang();
        using var embedder = Embedder();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => embedder.GenerateAsync(["hej"], cancellationToken: cancellation.Token));
    }

    [Fact]
    public void The_fingerprint_tells_models_apart_but_not_addresses()
    {
        using var one = Embedder();
        using var moved = Embedder(options => options with { Address = new Uri("https://annan.example.se/v1") });
        using var other = Embedder(options => options with { Model = "annan" });
        Assert.Equal(ModelFingerprint.Of(one), ModelFingerprint.Of(moved));
        Assert.NotEqual(ModelFingerprint.Of(one).Hash, ModelFingerprint.Of(other).Hash);
        Assert.Equal("prov", ModelFingerprint.Of(one).Name);
        Assert.Equal(2, ((EmbeddingGeneratorMetadata)one.GetService(typeof(EmbeddingGeneratorMetadata))!).DefaultModelDimensions);
    }

    private async Task AskAsync(Func<ModelServerOptions, ModelServerOptions>? change = null)
    {
        using var embedder = Embedder(change);
        await embedder.GenerateAsync(["hej"]);
    }

    private ModelServerEmbedder Embedder(Func<ModelServerOptions, ModelServerOptions>? change = null)
    {
        var options = new ModelServerOptions
        {
            Address = server.Address,
            Model = "prov",
            Dimensions = 2,
            Key = "hemlig-nyckel",
            BatchSize = 2,
            Retries = 2,
            FirstDelay = TimeSpan.FromMilliseconds(5),
        };
        return new ModelServerEmbedder(change?.Invoke(options) ?? options, new PersonalDataDetector());
    }
}
