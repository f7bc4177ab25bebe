using System.Net;
using Polly;
using Polly.Retry;

namespace Samverkan.Matchning.Storage.Qdrant;

/// <summary>
/// How often a busy or unreachable server is asked again: once, soon, for someone who waits for a search; with growing pauses for bulk
/// writes, which may last minutes while Qdrant optimises. Every request may be repeated without harm: points are written by id. The
/// server's own Retry-After is kept to, up to a minute.
/// </summary>
internal static class QdrantPatience
{
    /// <summary>Attempts after the first for writes: with pauses from half a second, doubled, about half a minute in all.</summary>
    public const int WriteRetries = 6;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Once more after 50 ms.</summary>
    public static ResiliencePipeline<HttpResponseMessage> ForSearches(TimeProvider clock) => Pipeline(clock, 1, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500));

    /// <summary>Up to <see cref="WriteRetries"/> times more.</summary>
    public static ResiliencePipeline<HttpResponseMessage> ForWrites(TimeProvider clock) => Pipeline(clock, WriteRetries, TimeSpan.FromMilliseconds(500), LongestPause);

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider clock, int retries, TimeSpan first, TimeSpan longest) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = retries,
                Delay = first,
                MaxDelay = longest,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is HttpRequestException { HttpRequestError: not HttpRequestError.SecureConnectionError } or TimeoutException
                    || (arguments.Outcome.Result is { } response && IsBusy(response.StatusCode))),
                DelayGenerator = arguments => ValueTask.FromResult(Asked(arguments.Outcome.Result, clock) is { } asked ? (asked < longest ? asked : longest) : (TimeSpan?)null),
                OnRetry = arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    return default;
                },
            }).Build();

    private static bool IsBusy(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>The pause the server asked for, in seconds or until a time; null when it asked for none.</summary>
    private static TimeSpan? Asked(HttpResponseMessage? response, TimeProvider clock) => response?.Headers.RetryAfter switch
    {
        { Delta: { } pause } => pause,
        { Date: { } until } => until > clock.GetUtcNow() ? until - clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };
}
