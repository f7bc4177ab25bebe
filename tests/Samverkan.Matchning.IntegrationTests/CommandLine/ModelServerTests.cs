using System.Text.Json;
using Samverkan.Matchning.IntegrationTests.Storage.ModelServer;

namespace Samverkan.Matchning.IntegrationTests.CommandLine;

/// <summary>An agency puts a model of its own in place of the built-in one, by settings alone.</summary>
public sealed class ModelServerTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder data = new();
    private StubModelServer server = null!;

    public async Task InitializeAsync() => server = await StubModelServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task The_index_is_made_and_asked_with_the_served_model_and_says_when_it_must_be_rebuilt()
    {
        Assert.Equal(0, (await RunAsync("index", "rebuild")).Code);
        Configure();
        Assert.False(await IsCurrentAsync());
        var old = await RunAsync("search", "frånvaro");
        Assert.Equal(5, old.Code);
        Assert.Contains("index-foraldrat", old.Error, StringComparison.Ordinal);
        Assert.Contains("samverkan index rebuild", old.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        var doctor = await RunAsync("doctor");
        Assert.Contains("annan inbäddningsmodell", doctor.Out, StringComparison.Ordinal);
        Assert.Contains("Svarar med vektorer av längd 2.", doctor.Out, StringComparison.Ordinal);

        Assert.Equal((0, ""), await RunAsync("index", "rebuild") is var built ? (built.Code, built.Error) : default);
        Assert.True(await IsCurrentAsync());
        Assert.All(server.Requests, request => Assert.InRange(request.Texts.Length, 1, 64));
        Assert.Contains(server.Requests.SelectMany(request => request.Texts), text => text.StartsWith("Olweusprogrammet", StringComparison.Ordinal));

        server.Requests.Clear();
        var found = await RunAsync("search", "skolfrånvaro", "--json", "--antal", "500");
        Assert.Equal((0, ""), (found.Code, found.Error));
        Assert.Equal("skolfrånvaro", Assert.Single(Assert.Single(server.Requests).Texts));

        // The stub's vectors have two components above zero, so every cosine is above zero, and those of the built-in model are not.
        Assert.All(Semantic(found), cosine => Assert.InRange(cosine, 0.01, 1));
        Assert.Contains(Semantic(await Cli.RunAsync("search", "skolfrånvaro", "--json", "--antal", "500")), cosine => cosine < 0);

        File.Delete(Path.Combine(data.Path, "appsettings.json"));
        Assert.False(await IsCurrentAsync());
    }

    [Fact]
    public async Task Without_the_server_the_index_stays_as_it_was_and_the_message_says_what_is_wrong()
    {
        Assert.Equal(0, (await RunAsync("index", "rebuild")).Code);
        Configure();
        server.Fail(401);
        var refused = await RunAsync("index", "rebuild");
        Assert.Equal(5, refused.Code);
        Assert.Contains("modellserver-nyckel", refused.Error, StringComparison.Ordinal);
        server.Fail(401);
        Assert.Contains("Modellservern godtar inte nyckeln.", (await RunAsync("doctor")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig intern text", refused.Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(data.Path, "appsettings.json"));
        Assert.True(await IsCurrentAsync());
    }

    [Fact]
    public async Task A_key_in_a_file_is_refused()
    {
        data.Write("appsettings.json", """{"SAMVERKAN_INBADDNING_NYCKEL":"hemlig"}""");
        var run = await RunAsync("index", "status");
        Assert.Equal(5, run.Code);
        Assert.Contains("SAMVERKAN_INBADDNING_NYCKEL är hemlig", run.Error, StringComparison.Ordinal);
    }

    private void Configure() => data.Write("appsettings.json", JsonSerializer.Serialize(new
    {
        SAMVERKAN_INBADDNING_ADRESS = server.Address,
        SAMVERKAN_INBADDNING_MODELL = "prov",
        SAMVERKAN_INBADDNING_DIMENSIONER = 2,
    }));

    private async Task<bool> IsCurrentAsync()
    {
        using var status = JsonDocument.Parse((await RunAsync("index", "status", "--json")).Out);
        return status.RootElement.GetProperty("isCurrent").GetBoolean();
    }

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync([.. arguments, "--data", data.Path]);

    private static double[] Semantic(CliResult run)
    {
        using var json = JsonDocument.Parse(run.Out);
        return [.. json.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("semantic").GetDouble())];
    }
}
