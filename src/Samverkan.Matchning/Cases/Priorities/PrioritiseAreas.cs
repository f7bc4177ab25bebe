using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Priorities;

/// <summary>The school authority's order.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">Version of the order that the person saw; 0 when there was none.</param>
/// <param name="Areas">Confirmed areas, the most important first.</param>
/// <param name="Rejected">Areas found that are not a problem.</param>
public sealed record PrioritiseAreasCommand(Guid CaseId, int Version, IReadOnlyList<PrioritisedArea> Areas, IReadOnlyList<string> Rejected);

/// <summary>Saves which areas are confirmed, and in which order.</summary>
public sealed class PrioritiseAreas(ICaseStore store, CaseGate gate, CorpusSnapshot corpus, TimeProvider clock)
{
    private const int MaxNote = 2000;

    /// <summary>Saves the order in place of the earlier one.</summary>
    /// <exception cref="RejectedInputException">An area does not exist, or stands twice.</exception>
    /// <exception cref="ConflictException">Somebody changed the order first.</exception>
    public CasePriorities Execute(Actor actor, PrioritiseAreasCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        gate.OpenCase(actor, command.CaseId, Permission.Prioritise);
        var all = command.Areas.Select(area => area.Area).Concat(command.Rejected).ToArray();
        if (all.FirstOrDefault(slug => corpus.Area(slug) is null) is { } unknown)
        {
            throw new RejectedInputException("omrade-okant", $"Området {unknown} finns inte. Välj ett område ur listan.");
        }

        if (all.Distinct().Count() != all.Length)
        {
            throw new RejectedInputException("omrade-dubbelt", "Ett område står två gånger. Ta bort det ena.");
        }

        if (command.Areas.Any(area => area.Note.Length > MaxNote))
        {
            throw new RejectedInputException("text-for-lang", $"En anteckning får ha högst {MaxNote} tecken.");
        }

        store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.AreasPrioritised, actor, clock, command.CaseId, CasePriorities.Kind, command.CaseId,
            $"Ordning: {string.Join(", ", command.Areas.Select(area => area.Area))}", $"Avförda: {string.Join(", ", command.Rejected)}"))
            .Put(new CasePriorities { Id = command.CaseId, Version = command.Version, Changed = Changed.Now(actor, clock), Areas = command.Areas, Rejected = command.Rejected }));
        return store.Find<CasePriorities>(command.CaseId) ?? throw new NotFoundException("arende-saknas", "Ärendet har raderats.");
    }
}

/// <summary>Shows the school authority's order.</summary>
public sealed class ReadPriorities(ICaseStore store, CaseGate gate, Redaction redaction)
{
    /// <summary>The order; null when none has been made.</summary>
    public CasePriorities? Execute(Actor actor, Guid caseId)
    {
        gate.OpenCase(actor, caseId, Permission.SeeCases);
        return store.Find<CasePriorities>(caseId) is not { } found ? null : actor.May(Permission.SeePersonalData) ? found : found with
        {
            Areas = [.. found.Areas.Select(area => area with { Note = redaction.Text(area.Note) })],
            Changed = found.Changed with { UserId = Guid.Empty, Name = "" },
        };
    }
}
