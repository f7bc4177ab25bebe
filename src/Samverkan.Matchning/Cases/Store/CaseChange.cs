using Samverkan.Matchning.Cases.Audit;

namespace Samverkan.Matchning.Cases.Store;

/// <summary>
/// What is saved together or not at all: aggregates, documents, and the log of it. There is no change without at least one entry in the log.
/// </summary>
/// <param name="entries">What the log will say.</param>
public sealed class CaseChange(params IReadOnlyList<AuditEntry> entries)
{
    private readonly List<AggregateWrite> _writes = [];
    private readonly List<NewDocument> _documents = [];
    private readonly List<Guid> _deletedCases = [];

    /// <summary>What the log will say; never empty.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; } = entries is { Count: > 0 } ? entries : throw new ArgumentException("A change is always logged.", nameof(entries));

    /// <summary>Aggregates to save or delete, in order.</summary>
    public IReadOnlyList<AggregateWrite> Writes => _writes;

    /// <summary>Documents to store.</summary>
    public IReadOnlyList<NewDocument> Documents => _documents;

    /// <summary>Cases to delete with everything that belongs to them.</summary>
    public IReadOnlyList<Guid> DeletedCases => _deletedCases;

    /// <summary>Makes a repeated request give the first one's result; null when repeating does no harm.</summary>
    public RequestKey? Request { get; private set; }

    /// <summary>What the request made, for the one who repeats it.</summary>
    public Guid Result { get; private set; }

    /// <summary>Saves an aggregate; its <see cref="IAggregateData.Version"/> is the version that the change was made on.</summary>
    public CaseChange Put<T>(T aggregate) where T : class, IAggregate
    {
        _writes.Add(new AggregateWrite(T.Kind, aggregate, typeof(T), IsDelete: false));
        return this;
    }

    /// <summary>Deletes an aggregate of which the version is known.</summary>
    public CaseChange Delete<T>(T aggregate) where T : class, IAggregate
    {
        _writes.Add(new AggregateWrite(T.Kind, aggregate, typeof(T), IsDelete: true));
        return this;
    }

    /// <summary>Deletes a case and all that belongs to it: analyses, corrections, decisions, assignments, documents.</summary>
    public CaseChange DeleteCase(Guid id)
    {
        _deletedCases.Add(id);
        return this;
    }

    /// <summary>Stores a document.</summary>
    public CaseChange Add(NewDocument document)
    {
        _documents.Add(document);
        return this;
    }

    /// <summary>Lets the change happen once for a key.</summary>
    /// <param name="request">The key; null when the caller gave none.</param>
    /// <param name="result">Id of what it makes.</param>
    public CaseChange Once(RequestKey? request, Guid result)
    {
        (Request, Result) = (request, result);
        return this;
    }
}

/// <summary>An aggregate to save or delete.</summary>
/// <param name="Kind">Short name of its type.</param>
/// <param name="Aggregate">The new content.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsDelete">Whether to delete it.</param>
public sealed record AggregateWrite(string Kind, IAggregateData Aggregate, Type Type, bool IsDelete);
