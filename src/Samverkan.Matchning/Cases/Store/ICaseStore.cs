using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Store;

/// <summary>
/// Keeps cases and all that belongs to them. What <see cref="Commit"/> has acknowledged survives a crash and a power failure. Thread-safe.
/// "Oldest first" is the order of the ids, which are UUIDv7; within one millisecond there is no order.
/// Every method throws <see cref="UnavailableException"/> when the database is locked, full, read-only or out of reach.
/// </summary>
public interface ICaseStore
{
    /// <summary>The aggregate with an id; null when there is none.</summary>
    T? Find<T>(Guid id) where T : class, IAggregate;

    /// <summary>The aggregate with a unique key; null when there is none.</summary>
    T? FindUnique<T>(string key) where T : class, IAggregate;

    /// <summary>All of a kind that belong to a case, oldest first.</summary>
    IReadOnlyList<T> OfCase<T>(Guid caseId) where T : class, IAggregate;

    /// <summary>All of a kind, oldest first.</summary>
    /// <param name="owner">Only of this owner; null for all.</param>
    /// <param name="state">Only in this state; null for all.</param>
    IReadOnlyList<T> List<T>(string? owner = null, string? state = null) where T : class, IAggregate;

    /// <summary>As <see cref="List"/> without content: for counting and for knowing what waits.</summary>
    IReadOnlyList<AggregateHead> Heads<T>(string? owner = null, string? state = null) where T : class, IAggregate;

    /// <summary>What a request with a key made, when it has been done before.</summary>
    /// <exception cref="ConflictException">The key was used for another request.</exception>
    Guid? Done(RequestKey? request);

    /// <summary>Saves a change with its entries in the log, all or nothing.</summary>
    /// <returns>The change's result, or that of the first request with the same key, in which case nothing was saved.</returns>
    /// <exception cref="ConflictException">Somebody has saved a newer version, or a unique key is taken, or the request key was used for another request.</exception>
    Guid Commit(CaseChange change);

    /// <summary>Saves a job's progress, which is not a change of any case and is not logged.</summary>
    /// <returns>False when somebody else has taken the job.</returns>
    bool Touch(Job job);
}
