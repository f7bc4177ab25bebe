using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Jobs;

/// <summary>Takes jobs one at a time, oldest first. Several runners share a queue: a job is taken by the one who saves it first.</summary>
public sealed class JobRunner(ICaseStore store, IEnumerable<IJobHandler> handlers, TimeProvider clock)
{
    /// <summary>Times that a job is started: one that takes the service down with it must not do so for ever.</summary>
    public const int MaxAttempts = 3;

    private readonly Dictionary<JobKind, IJobHandler> _handlers = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>Puts the jobs that were running when the service stopped back in the queue. Called once at start, before any runner.</summary>
    public void Recover()
    {
        foreach (var job in store.List<Job>(state: JobState.Running.Slug()))
        {
            store.Touch(job.Attempts < MaxAttempts ? job with { State = JobState.Queued, Message = "Väntar på sin tur efter en omstart" }
                : job with { State = JobState.Failed, Message = "Gick inte att göra klart. Försök med en annan fil." });
        }
    }

    /// <summary>Does the oldest waiting job.</summary>
    /// <returns>False when no job waits.</returns>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        foreach (var waiting in store.List<Job>(state: JobState.Queued.Slug()))
        {
            if (store.Touch(waiting with { State = JobState.Running, Attempts = waiting.Attempts + 1, Message = "Börjar", Progress = 0 }) && store.Find<Job>(waiting.Id) is { } job)
            {
                await RunAsync(job, cancellationToken);
                return true;
            }
        }

        return false;
    }

    private async Task RunAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            await _handlers[job.Work].RunAsync(job, new Reporter(store, job), cancellationToken);
            Finish(job, JobState.Done, "Klart");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Finish(job, JobState.Queued, "Väntar på sin tur efter ett avbrott");
            throw;
        }
        catch (SamverkanException error)
        {
            Finish(job, JobState.Failed, error.Message);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one document, the next one must be read.
        catch (Exception error)
#pragma warning restore CA1031
        {
            var again = job.Attempts < MaxAttempts && error is not (OutOfMemoryException or StackOverflowException);
            Finish(job, again ? JobState.Queued : JobState.Failed, again ? "Försöker igen" : "Ett oväntat fel inträffade. Försök med en annan fil.");
        }
    }

    private void Finish(Job job, JobState state, string message)
    {
        if (store.Find<Job>(job.Id) is { } current)
        {
            store.Touch(current with { State = state, Message = message, Progress = state == JobState.Done ? 1 : current.Progress, Changed = current.Changed with { At = clock.GetUtcNow() } });
        }
    }

    private sealed class Reporter(ICaseStore store, Job job) : IProgress<JobProgress>
    {
        public void Report(JobProgress value)
        {
            if (store.Find<Job>(job.Id) is { } current)
            {
                store.Touch(current with { Progress = value.Share, Message = value.Message });
            }
        }
    }
}
