using System.Text.Json.Serialization;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.SavedSearches;

/// <summary>A search that a person wants to come back to.</summary>
public sealed record SavedSearch : IAggregate
{
    /// <inheritdoc/>
    public static string Kind => "sokning";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <inheritdoc/>
    public required Changed Changed { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The search as a query string, without the question mark.</summary>
    public required string Query { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public AggregateKeys Keys => new(null, "sparad", UserId.ToString("N"));
}

/// <summary>Saves a search.</summary>
public sealed class SaveSearch(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    private const int MaxName = 100;
    private const int MaxQuery = 2000;
    private const int MaxSearches = 200;

    /// <summary>Saves it as the person's own.</summary>
    /// <param name="actor">Whose it is.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="query">The query string without the question mark.</param>
    /// <exception cref="RejectedInputException">The name is missing or something is too long.</exception>
    public SavedSearch Execute(Actor actor, string name, string query)
    {
        gate.Demand(actor, Permission.Search);
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName || query.Length > MaxQuery)
        {
            throw new RejectedInputException("sokning-ogiltig", $"Ge sökningen ett namn med högst {MaxName} tecken. Sökningen själv får ha högst {MaxQuery}.");
        }

        if (store.Heads<SavedSearch>(owner: actor.UserId.ToString("N")).Count >= MaxSearches)
        {
            throw new RejectedInputException("sokningar-for-manga", $"Du har redan {MaxSearches} sparade sökningar. Ta bort någon först.");
        }

        var saved = new SavedSearch
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Changed = Changed.Now(actor, clock),
            UserId = actor.UserId,
            Name = name.Trim(),
            Query = query,
        };
        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.SearchSaved, actor, clock, null, SavedSearch.Kind, saved.Id, "Sparad")).Put(saved));
        return store.Find<SavedSearch>(saved.Id) ?? saved;
    }
}

/// <summary>Shows a person's saved searches.</summary>
public sealed class ListSavedSearches(ICaseStore store, CaseGate gate)
{
    /// <summary>The person's own searches, oldest first.</summary>
    public IReadOnlyList<SavedSearch> Execute(Actor actor)
    {
        gate.Demand(actor, Permission.Search);
        return store.List<SavedSearch>(owner: actor.UserId.ToString("N"));
    }
}

/// <summary>Removes a saved search.</summary>
public sealed class RemoveSavedSearch(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Removes one of the person's own searches.</summary>
    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    public void Execute(Actor actor, Guid id)
    {
        gate.Demand(actor, Permission.Search);
        if (store.Find<SavedSearch>(id) is not { } saved || saved.UserId != actor.UserId)
        {
            throw new NotFoundException("sokning-saknas", "Den sparade sökningen finns inte.");
        }

        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.SearchSaved, actor, clock, null, SavedSearch.Kind, id, "Borttagen")).Delete(saved));
    }
}
