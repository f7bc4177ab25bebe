using System.ClientModel.Primitives;
using System.Globalization;

namespace Samverkan.Matchning.Storage.ModelServer;

/// <summary>
/// Tries again after 408, 429 and server errors, and when the connection fails: after the first delay, then after twice as long each
/// time. A server that says when it wants to be asked again (Retry-After, in seconds) is obeyed up to a minute.
/// </summary>
/// <param name="retries">Tries after the first.</param>
/// <param name="firstDelay">Wait before the first of them.</param>
internal sealed class PatientRetryPolicy(int retries, TimeSpan firstDelay) : ClientRetryPolicy(retries)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount)
    {
        ArgumentNullException.ThrowIfNull(message);
        var asked = message.Response is { } response && response.Headers.TryGetValue("Retry-After", out var value)
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
        var own = firstDelay * Math.Pow(2, tryCount - 1);
        var longer = asked > own ? asked : own;
        return longer < Longest ? longer : Longest;
    }
}
