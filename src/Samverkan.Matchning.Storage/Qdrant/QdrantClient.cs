using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;
using Samverkan.Matchning.Storage.Qdrant.Protocol;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>
/// Sends requests to Qdrant and gives answers or errors of our own family. A busy server is asked again (<see cref="QdrantPatience"/>).
/// The API key goes to the configured address and nowhere else: redirects are not followed. Thread-safe.
/// </summary>
internal sealed class QdrantClient : IDisposable
{
    private const int MaxAnswerBytes = 64 * 1024 * 1024;
    private readonly HttpClient _http;
    private readonly QdrantOptions _options;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline<HttpResponseMessage> _searching;
    private readonly ResiliencePipeline<HttpResponseMessage> _writing;

    /// <summary>Prepares a client; nothing is sent yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="clock">For time limits and waits.</param>
    public QdrantClient(QdrantOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = new Uri(options.Url.TrimEnd('/') + '/'),
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
        if (options.ApiKey is not null)
        {
            _http.DefaultRequestHeaders.Add("api-key", options.ApiKey);
        }

        _searching = QdrantPatience.ForSearches(clock);
        _writing = QdrantPatience.ForWrites(clock);
    }

    /// <summary>Which server this is.</summary>
    public VersionInfo Version() => Read<VersionInfo>(Send(_searching, HttpMethod.Get, "", null, _options.SearchTimeoutSeconds));

    /// <summary>Asks something.</summary>
    /// <returns>The answer; null when what was asked about does not exist.</returns>
    public T? Ask<T>(HttpMethod method, string path, object? body = null) where T : class =>
        Result<T>(Send(_searching, method, path, body, _options.SearchTimeoutSeconds));

    /// <summary>Changes something, and waits until it is done.</summary>
    /// <returns>Whether what was to be changed exists.</returns>
    public bool Change(HttpMethod method, string path, object? body = null) =>
        Result<object>(Send(_writing, method, path, body, _options.WriteTimeoutSeconds)) is not null;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static T? Result<T>(HttpResponseMessage response) where T : class
    {
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            response.Dispose();
            return null;
        }

        return Read<Answer<T>>(response).Result;
    }

    private static T Read<T>(HttpResponseMessage response)
    {
        using (response)
        {
            try
            {
                return JsonSerializer.Deserialize<T>(response.Content.ReadAsStream(), QdrantJson.Options) ?? throw QdrantErrors.Garbled(null);
            }
            catch (JsonException error)
            {
                throw QdrantErrors.Garbled(error);
            }
        }
    }

    private HttpResponseMessage Send(ResiliencePipeline<HttpResponseMessage> pipeline, HttpMethod method, string path, object? body, double seconds)
    {
        var json = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), QdrantJson.Options);
        HttpResponseMessage response;
        try
        {
            response = pipeline.Execute(() => Once(method, path, json, seconds));
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            throw QdrantErrors.Of(error);
        }

        if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound)
        {
            return response;
        }

        using (response)
        {
            throw QdrantErrors.Of(response.StatusCode);
        }
    }

    private HttpResponseMessage Once(HttpMethod method, string path, byte[]? json, double seconds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), _clock);
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        try
        {
            return _http.Send(request, limit.Token);
        }
        catch (OperationCanceledException error) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException("Qdrant did not answer in time.", error);
        }
    }
}
