using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samverkan.Matchning.IntegrationTests.Import;

/// <summary>An archive on this machine that answers as a test says, and remembers what it was asked.</summary>
internal sealed class Archive : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<Archive, IQueryCollection, HttpResponse, string?> _answer;

    private Archive(WebApplication app, Func<Archive, IQueryCollection, HttpResponse, string?> answer) => (_app, _answer) = (app, answer);

    /// <summary>The query strings of the requests, in order.</summary>
    public List<string> Asked { get; } = [];

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/oai");

    /// <summary>Starts an archive.</summary>
    /// <param name="answer">Gives the answer to a query; null when it set a status instead.</param>
    public static async Task<Archive> StartAsync(Func<Archive, IQueryCollection, HttpResponse, string?> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var archive = new Archive(app, answer);
        app.MapGet("/oai", archive.AnswerAsync);
        await app.StartAsync();
        return archive;
    }

    /// <summary>A part of a list.</summary>
    public static string Part(int first, int count, string? token, string date = "2026-03-01T12:00:00Z", int? size = null) => Envelope(
        $"""<ListRecords>{string.Concat(Enumerable.Range(first, count).Select(Record))}<resumptionToken cursor="{first}" completeListSize="{size ?? 100}">{token}</resumptionToken></ListRecords>""", date);

    public static string Envelope(string inner, string date = "2026-03-01T12:00:00Z") =>
        $"""<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>{date}</responseDate>{inner}</OAI-PMH>""";

    public static string Record(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        <record><header><identifier>oai:arkiv:{number}</identifier></header><metadata><mods xmlns="http://www.loc.gov/mods/v3">
        <titleInfo><title>Påhittad studie {number} om {Words(number)}</title></titleInfo></mods></metadata></record>
        """);

    public static string Deleted(int number) => $"""<record><header status="deleted"><identifier>oai:arkiv:{number}</identifier></header></record>""";

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string Words(int number) => (number % 4) switch { 0 => "frånvaro", 1 => "läsning", 2 => "rektorers arbete", _ => "matematik" };

    private async Task AnswerAsync(HttpContext context)
    {
        Asked.Add(WebUtility.UrlDecode(context.Request.QueryString.Value ?? ""));
        if (_answer(this, context.Request.Query, context.Response) is { } text)
        {
            context.Response.ContentType = "text/xml";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
        }
    }
}
