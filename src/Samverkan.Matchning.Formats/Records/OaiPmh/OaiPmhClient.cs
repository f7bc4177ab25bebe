using System.Net;
using System.Net.Http.Headers;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Formats.Records.OaiPmh;

/// <summary>
/// Asks an archive questions at a polite rate. Waits as long as the archive says (Retry-After), otherwise 2, 4, 8 … seconds, after 429,
/// 5xx, broken connections and time-outs; other refusals are final.
/// </summary>
internal sealed class OaiPmhClient(HttpClient http, OaiPmhOptions options, TimeProvider clock)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(2);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Asks, and hands the answer to be read; asks anew when it breaks off.</summary>
    /// <param name="query">The arguments.</param>
    /// <param name="read">Reads the whole answer; false when it was not whole.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="UnavailableException">The archive did not answer in time, or not in a way that can be read.</exception>
    public async Task AskAsync(string query, Func<Stream, CancellationToken, Task<bool>> read, CancellationToken cancellationToken)
    {
        var address = new UriBuilder(options.Address) { Query = query }.Uri;
        for (var attempt = 1; ; attempt++)
        {
            await WaitUntilAsync(_next, cancellationToken);
            var (isDone, retryAfter) = await TryAsync(address, read, cancellationToken);
            _next = clock.GetUtcNow() + options.Pause;
            if (isDone)
            {
                return;
            }

            if (attempt >= options.MaxAttempts)
            {
                throw Unavailable();
            }

            var wait = retryAfter ?? FirstRetry * Math.Pow(2, attempt - 1);
            _next = clock.GetUtcNow() + (wait < options.MaxRetryAfter ? wait : options.MaxRetryAfter);
        }
    }

    private async Task<(bool IsDone, TimeSpan? RetryAfter)> TryAsync(
        Uri address, Func<Stream, CancellationToken, Task<bool>> read, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Samverkan.Matchning", "1.0"));
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500)
            {
                return (false, RetryAfter(response.Headers.RetryAfter));
            }

            if (!response.IsSuccessStatusCode)
            {
                throw new UnavailableException(
                    "arkiv-nekar", $"Arkivet svarar med felet {(int)response.StatusCode}. Kontrollera att adressen är arkivets OAI-PMH-adress.");
            }

            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            await using var bounded = new BoundedStream(body, options.MaxAnswerBytes);
            return (await read(bounded, either.Token), null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (false, null);
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);

    private async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var wait = moment - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private static UnavailableException Unavailable() => new(
        "arkiv-svarar-inte", "Arkivet svarar inte, eller svarar på ett sätt som inte går att läsa. Det som hunnit läsas in är sparat; kör samma kommando igen senare så fortsätter det där.");
}
