using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Jobs;

/// <summary>Work that takes a while. It lies in the database, so that it goes on after a restart and a closed tab.</summary>
public sealed record Job : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "jobb";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public required Changed Changed { get; init; }

    /// <summary>What work it is.</summary>
    public required JobKind Work { get; init; }

    /// <summary>What it is done to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The case; null when the work belongs to none.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>On whose behalf.</summary>
    public required Actor OrderedBy { get; init; }

    /// <summary>How far it has come.</summary>
    public JobState State { get; init; }

    /// <summary>Share done, 0 to 1.</summary>
    public double Progress { get; init; }

    /// <summary>What is being done, or what went wrong, in Swedish.</summary>
    public string Message { get; init; } = "Väntar på sin tur";

    /// <summary>How many times it has been started.</summary>
    public int Attempts { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(CaseId, State.Slug(), SubjectId.ToString("N"));

    /// <summary>Work to do, not yet saved.</summary>
    /// <param name="kind">What work.</param>
    /// <param name="subjectId">What it is done to.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="clock">Tells the time.</param>
    public static Job New(JobKind kind, Guid subjectId, Guid? caseId, Actor actor, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new Job
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Changed = Changed.Now(actor, clock),
            Work = kind,
            SubjectId = subjectId,
            CaseId = caseId,
            OrderedBy = actor,
        };
    }
}

/// <summary>The sorts of work.</summary>
public enum JobKind
{
    /// <summary>Reads and masks an uploaded analysis.</summary>
    [Slug("las-analys", "Läser analys")]
    ReadAnalysis,
}

/// <summary>How far work has come.</summary>
public enum JobState
{
    /// <summary>Waits.</summary>
    [Slug("i-ko", "I kö")]
    Queued,

    /// <summary>Is being done.</summary>
    [Slug("pagar", "Pågår")]
    Running,

    /// <summary>Done.</summary>
    [Slug("klart", "Klart")]
    Done,

    /// <summary>Given up.</summary>
    [Slug("misslyckat", "Misslyckat")]
    Failed,
}

/// <summary>How far work has come.</summary>
/// <param name="Share">Share done, 0 to 1.</param>
/// <param name="Message">What is being done, in Swedish.</param>
public sealed record JobProgress(double Share, string Message);

/// <summary>Does one sort of work. It may be started again after a crash, and must then do no harm.</summary>
public interface IJobHandler
{
    /// <summary>What it does.</summary>
    JobKind Kind { get; }

    /// <summary>Does the work.</summary>
    /// <param name="job">The job.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">The service is stopping; the job is done from the start next time.</param>
    Task RunAsync(Job job, IProgress<JobProgress> progress, CancellationToken cancellationToken);
}
