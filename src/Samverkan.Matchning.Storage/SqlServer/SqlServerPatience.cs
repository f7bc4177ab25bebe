using Microsoft.Data.SqlClient;
using Polly;
using Polly.Retry;

namespace Samverkan.Matchning.Storage.SqlServer;

/// <summary>How often work is done again after an error that passes by itself: three times, after about 0.2, 0.4 and 0.8 seconds.</summary>
internal static class SqlServerPatience
{
    /// <summary>Attempts after the first.</summary>
    public const int Retries = 3;

    /// <summary>Makes the pipeline.</summary>
    /// <param name="clock">For the pauses.</param>
    /// <param name="isTransient">Tells which errors pass; those of <see cref="SqlServerErrors"/> when left out.</param>
    public static ResiliencePipeline Pipeline(TimeProvider clock, Func<Exception, bool>? isTransient = null) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is { } error && (isTransient?.Invoke(error) ?? (error is SqlException sql && SqlServerErrors.IsTransient(sql)))),
            }).Build();
}
