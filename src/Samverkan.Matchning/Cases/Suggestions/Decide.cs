using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Search;

namespace Samverkan.Matchning.Cases.Suggestions;

/// <summary>An answer to a suggestion, or to a record that somebody found by searching.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Area">Slug of the confirmed area.</param>
/// <param name="RecordId">The record; null with <see cref="DecisionAnswer.NoGoodMatch"/>.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Motive">Why; has to be filled in.</param>
/// <param name="Replaces">The decision that this one takes the place of, as the person saw it; null when there was none.</param>
/// <param name="Key">Unique to the wish.</param>
public sealed record DecideCommand(
    Guid CaseId, string Area, string? RecordId, DecisionAnswer Answer, string Motive, Guid? Replaces = null, string? Key = null);

/// <summary>Records a person's answer. What the service had shown, score and reasons, is recorded with it; nobody can send it in.</summary>
public sealed class Decide(ICaseStore store, CaseGate gate, CaseMatcher matcher, ISearchIndex index, TimeProvider clock)
{
    /// <summary>Characters a motive may have.</summary>
    public const int MaxMotive = 4000;

    private const int ReasonsKept = 3;

    /// <summary>Records the answer, once for a key.</summary>
    /// <exception cref="RejectedInputException">The motive is missing, the area is not confirmed, or the record does not exist.</exception>
    /// <exception cref="ConflictException">Somebody answered first; <see cref="ConflictException.Current"/> is their decision.</exception>
    public Decision Execute(Actor actor, DecideCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var itsCase = gate.OpenCase(actor, command.CaseId, Permission.Decide);
        var request = RequestKey.Of(actor.UserId, command.Key, command);
        if (store.Done(request) is { } done && store.Find<Decision>(done) is { } made)
        {
            return made;
        }

        var record = Check(command);
        var finding = matcher.Findings(itsCase).FirstOrDefault(row => row.Finding.Area.Slug == command.Area)
            ?? throw new RejectedInputException("omrade-ej-bekraftat", "Området är inte bekräftat i ärendet. Lägg till det under Prioritering.");
        var verdict = record is null ? null : matcher.WhyNot(itsCase, finding, [record])[0];
        var by = Changed.Now(actor, clock);
        var decision = new Decision
        {
            Id = Guid.CreateVersion7(by.At),
            Changed = by,
            DecidedBy = by,
            CaseId = itsCase.Id,
            Area = command.Area,
            RecordId = record?.Id,
            RecordTitle = record?.Title ?? "",
            Answer = command.Answer,
            Motive = command.Motive.Trim(),
            WasSuggested = verdict?.Exclusion == Matching.Exclusion.None,
            Score = verdict?.Score is { } score ? Math.Round(score, 4) : null,
            Reasons = [.. verdict?.Reasons.Take(ReasonsKept).Select(reason => reason.Text) ?? []],
            Passages = finding.AllRefs,
        };
        var change = new CaseChange(AuditEntry.Of(
            AuditAction.Decided, actor, clock, itsCase.Id, Decision.Kind, decision.Id,
            $"Område: {command.Area}", $"Post: {record?.Id ?? "ingen"}", $"Svar: {command.Answer.Label()}")).Once(request, decision.Id);
        if (command.Replaces is { } replaced)
        {
            change.Put(Replaced(itsCase.Id, replaced, by));
        }

        var id = store.Commit(change.Put(decision));
        return store.Find<Decision>(id) ?? decision;
    }

    private CorpusRecord? Check(DecideCommand command)
    {
        if (string.IsNullOrWhiteSpace(command.Motive) || command.Motive.Length > MaxMotive)
        {
            throw new RejectedInputException("motiv-saknas", $"Skriv varför, högst {MaxMotive} tecken. Motiveringen följer med ärendet.");
        }

        if (command.Answer == DecisionAnswer.NoGoodMatch != command.RecordId is null)
        {
            throw new RejectedInputException("svar-ogiltigt", "Svara för en post, eller att inget passar.");
        }

        return command.RecordId is not { } id ? null
            : index.Find(id) ?? throw new RejectedInputException("post-saknas", "Posten finns inte i registret. Sök fram den på nytt.");
    }

    private Decision Replaced(Guid caseId, Guid id, Changed by)
    {
        var earlier = store.Find<Decision>(id);
        if (earlier is null || earlier.CaseId != caseId || !earlier.Holds)
        {
            throw new ConflictException("beslut-andrat", "Beslutet har redan ändrats av någon annan. Ladda om sidan och läs det nya.")
            {
                Current = earlier,
                ChangedBy = earlier?.Changed.Name ?? "",
                ChangedAt = earlier?.Changed.At,
            };
        }

        UndoDecision.DemandUnused(store, earlier);
        return earlier with { Undone = by, Changed = by };
    }
}

/// <summary>Takes a decision back; it stays in the case as taken back.</summary>
public sealed class UndoDecision(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Takes it back; taking it back twice changes nothing.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="decisionId">The decision.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <exception cref="RejectedInputException">An assignment rests on it.</exception>
    /// <exception cref="ConflictException">Somebody changed it first.</exception>
    public Decision Execute(Actor actor, Guid decisionId, int version)
    {
        var (decision, _) = gate.OpenPart<Decision>(actor, decisionId, Permission.Decide);
        if (!decision.Holds)
        {
            return decision;
        }

        DemandUnused(store, decision);
        var by = Changed.Now(actor, clock);
        store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.DecisionUndone, actor, clock, decision.CaseId, Decision.Kind, decision.Id, $"Område: {decision.Area}", $"Post: {decision.RecordId ?? "ingen"}"))
            .Put(decision with { Version = version, Undone = by, Changed = by }));
        return store.Find<Decision>(decisionId) ?? decision;
    }

    internal static void DemandUnused(ICaseStore store, Decision decision)
    {
        if (store.OfCase<Assignment>(decision.CaseId).Any(assignment => assignment.DecisionIds.Contains(decision.Id) && assignment.IsOpen))
        {
            throw new RejectedInputException("beslut-anvant", "Ett uppdrag vilar på beslutet. Avsluta eller återta uppdraget först.");
        }
    }
}

/// <summary>Shows the decisions of a case.</summary>
public sealed class ListDecisions(ICaseStore store, CaseGate gate, Redaction redaction)
{
    /// <summary>All decisions, oldest first, also those taken back.</summary>
    public IReadOnlyList<Decision> Execute(Actor actor, Guid caseId)
    {
        gate.OpenCase(actor, caseId, Permission.SeeCases);
        return [.. store.OfCase<Decision>(caseId).Select(decision => redaction.For(actor, decision))];
    }
}
