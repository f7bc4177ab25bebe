using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Web.Jobs;

/// <summary>Does the long work, such as reading an uploaded analysis, apart from the requests: a closed tab or a restart loses nothing.</summary>
internal sealed partial class JobLoop(JobRunner jobs, ILogger<JobLoop> logger, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongRest = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var isRecovered = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isRecovered)
                {
                    jobs.Recover();
                    isRecovered = true;
                }

                if (!await jobs.RunNextAsync(stoppingToken))
                {
                    await Task.Delay(Rest, clock, stoppingToken);
                }
            }
            catch (UnavailableException error)
            {
                Waits(error.Code);
                await Task.Delay(LongRest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(4, LogLevel.Warning, "Jobs wait for the database: {Code}")]
    private partial void Waits(string code);
}
