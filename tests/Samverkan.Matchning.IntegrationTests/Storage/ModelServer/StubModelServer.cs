using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samverkan.Matchning.IntegrationTests.Storage.ModelServer;

/// <summary>An embeddings server on this machine: a text's vector is its length and its first letter, unless a test has other answers ready.</summary>
internal sealed class StubModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();

    private StubModelServer(WebApplication app)
    {
        _app = app;
        app.MapPost("/v1/embeddings", AnswerAsync);
    }

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<(string? Authorization, string Model, string[] Texts)> Requests { get; } = new();

    public Uri Address => new($"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/v1");

    public static async Task<StubModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new StubModelServer(builder.Build());
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The next request gets this status.</summary>
    public void Fail(int status) => _answers.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("""{"error":{"message":"hemlig intern text"}}""");
    });

    /// <summary>The next request gets this body.</summary>
    public void Say(string body) => _answers.Enqueue(context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    });

    /// <summary>The next request gets no answer until the client gives up.</summary>
    public void Hang() => _answers.Enqueue(async context => await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = (await JsonSerializer.DeserializeAsync<JsonObject>(context.Request.Body))!;
        var texts = request["input"]!.AsArray().Select(text => text!.GetValue<string>()).ToArray();
        Requests.Enqueue((context.Request.Headers.Authorization, request["model"]!.GetValue<string>(), texts));
        if (_answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        // Last first: the interface says that the index tells the order.
        var data = texts.Select((text, index) => new { index, embedding = new float[] { text.Length, text[0] } }).Reverse();
        await context.Response.WriteAsJsonAsync(new { @object = "list", data });
    }
}
