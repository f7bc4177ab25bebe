using System.Globalization;
using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Cases.Suggestions;

/// <summary>A conflict of interest (jäv) between a partner and a school authority.</summary>
public sealed record ConflictOfInterest : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "jav";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public required Changed Changed { get; init; }

    /// <summary>Id of the partner's record.</summary>
    public required string RecordId { get; init; }

    /// <summary>Name of the school authority.</summary>
    public required string Authority { get; init; }

    /// <summary>What it consists in.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(null, "registrerat", RecordId, $"{RecordId}/{Authority.ToUpper(CultureInfo.GetCultureInfo("sv-SE"))}");

    internal bool Concerns(string recordId, string authority) =>
        RecordId == recordId && string.Equals(Authority, authority, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Registers a conflict of interest.</summary>
public sealed class RegisterConflict(ICaseStore store, CaseGate gate, ISearchIndex index, TimeProvider clock)
{
    private const int MaxReason = 1000;

    /// <summary>Registers it for all cases of the school authority.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="recordId">The partner's record.</param>
    /// <param name="authority">Name of the school authority.</param>
    /// <param name="reason">What it consists in.</param>
    /// <exception cref="RejectedInputException">The partner does not exist, or something is not filled in.</exception>
    /// <exception cref="ConflictException">It is registered already.</exception>
    public ConflictOfInterest Execute(Actor actor, string recordId, string authority, string reason)
    {
        gate.Demand(actor, Permission.RegisterConflicts);
        if (index.Find(recordId) is null || string.IsNullOrWhiteSpace(authority) || string.IsNullOrWhiteSpace(reason) || reason.Length > MaxReason)
        {
            throw new RejectedInputException("jav-ogiltigt", $"Välj en part ur registret, skriv huvudmannens namn och vad jävet består i, högst {MaxReason} tecken.");
        }

        var conflict = new ConflictOfInterest
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Changed = Changed.Now(actor, clock),
            RecordId = recordId,
            Authority = authority.Trim(),
            Reason = reason.Trim(),
        };
        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.ConflictRegistered, actor, clock, null, ConflictOfInterest.Kind, conflict.Id, $"Part: {recordId}", "Registrerat")).Put(conflict));
        return store.Find<ConflictOfInterest>(conflict.Id) ?? conflict;
    }
}

/// <summary>Shows the conflicts of interest that are registered.</summary>
public sealed class ListConflicts(ICaseStore store, CaseGate gate)
{
    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<ConflictOfInterest> Execute(Actor actor)
    {
        gate.Demand(actor, Permission.RegisterConflicts);
        return store.List<ConflictOfInterest>();
    }
}

/// <summary>Removes a conflict of interest that no longer holds.</summary>
public sealed class RemoveConflict(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Removes it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public void Execute(Actor actor, Guid id)
    {
        gate.Demand(actor, Permission.RegisterConflicts);
        var conflict = store.Find<ConflictOfInterest>(id) ?? throw new NotFoundException("jav-saknas", "Jävet finns inte längre.");
        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.ConflictRegistered, actor, clock, null, ConflictOfInterest.Kind, id, $"Part: {conflict.RecordId}", "Borttaget")).Delete(conflict));
    }
}
