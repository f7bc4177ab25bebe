using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;

namespace Samverkan.Matchning.Cases.Assignments;

/// <summary>An assignment to write.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="DecisionIds">Decisions to use something, at least one.</param>
/// <param name="Receiver">Who is to do it.</param>
/// <param name="Terms">What is agreed so far.</param>
/// <param name="Key">Unique to the wish.</param>
public sealed record CreateAssignmentCommand(Guid CaseId, IReadOnlyList<Guid> DecisionIds, Receiver Receiver, AssignmentTerms Terms, string? Key = null);

/// <summary>Makes a draft of an assignment out of decisions to use something.</summary>
public sealed class CreateAssignment(ICaseStore store, CaseGate gate, CaseMatcher matcher, RemitRules remit, CorpusSnapshot corpus, TimeProvider clock)
{
    /// <summary>Makes the draft, once for a key.</summary>
    /// <exception cref="RejectedInputException">There is no decision to use something, or the receiver is not whole.</exception>
    public Assignment Execute(Actor actor, CreateAssignmentCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var itsCase = gate.OpenCase(actor, command.CaseId, Permission.ManageAssignments);
        var request = RequestKey.Of(actor.UserId, command.Key, command);
        if (store.Done(request) is { } done && store.Find<Assignment>(done) is { } made)
        {
            return made;
        }

        var decisions = store.OfCase<Decision>(itsCase.Id).Where(decision => command.DecisionIds.Contains(decision.Id)).ToArray();
        if (decisions.Length == 0 || decisions.Length != command.DecisionIds.Distinct().Count() || decisions.Any(decision => !decision.Holds || decision.Answer != DecisionAnswer.Use))
        {
            throw new RejectedInputException("beslut-saknas", "Ett uppdrag vilar på minst ett beslut att använda något. Välj bland de beslut som gäller.");
        }

        AssignmentCheck.Demand(command.Receiver, command.Terms, corpus);
        var areas = decisions.Select(decision => decision.Area).Distinct().ToArray();
        var by = Changed.Now(actor, clock);
        var assignment = new Assignment
        {
            Id = Guid.CreateVersion7(by.At),
            Changed = by,
            CreatedAt = by.At,
            CaseId = itsCase.Id,
            RegistryNumber = itsCase.RegistryNumber,
            Authority = itsCase.Authority.Name,
            Areas = areas,
            DecisionIds = [.. decisions.Select(decision => decision.Id)],
            Titles = [.. decisions.Select(decision => decision.RecordTitle).Distinct()],
            Passages = [.. decisions.SelectMany(decision => decision.Passages).Distinct()],
            Receiver = command.Receiver,
            Terms = command.Terms,
            Remit = command.Receiver.Kind == RoutingTarget.Spsm ? Test(itsCase, areas) : null,
        };
        var id = store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.AssignmentCreated, actor, clock, itsCase.Id, Assignment.Kind, assignment.Id, $"Till: {command.Receiver.Kind.Label()}", $"Områden: {string.Join(", ", areas)}"))
            .Put(assignment).Once(request, assignment.Id));
        return store.Find<Assignment>(id) ?? assignment;
    }

    internal RemitTest Test(Register.Case itsCase, IReadOnlyList<string> areas)
    {
        var found = matcher.Findings(itsCase).Where(row => areas.Contains(row.Finding.Area.Slug))
            .Select(row => remit.Test(row.Finding.Area, row.Finding.Passages.SelectMany(passage => passage.Source.Analyzed.Tokens))).ToArray();
        return found.Length > 0 ? RemitRules.Join(found) : RemitRules.Join([.. areas.Select(corpus.Area).OfType<ProblemArea>().Select(area => remit.Test(area, []))]);
    }
}

/// <summary>What every assignment has to meet.</summary>
internal static class AssignmentCheck
{
    public const int MaxText = 10_000;

    public static void Demand(Receiver receiver, AssignmentTerms terms, CorpusSnapshot corpus)
    {
        Demand(terms);
        if (receiver.Kind == RoutingTarget.Both)
        {
            throw new RejectedInputException("mottagare-delad", "Gör ett uppdrag till SPSM och ett till lärosätet, med var sin del.");
        }

        if (string.IsNullOrWhiteSpace(receiver.Name) || receiver.Name.Length > 200 || (receiver.RecordId is { } id && corpus.ById(id) is null))
        {
            throw new RejectedInputException("mottagare-saknas", "Välj vem som ska utföra uppdraget.");
        }
    }

    public static void Demand(AssignmentTerms terms)
    {
        if (terms.From > terms.To)
        {
            throw new RejectedInputException("period-ogiltig", "Perioden slutar före den börjar. Rätta ett av datumen.");
        }

        Demand(terms.Scope, terms.Responsible, terms.Financing);
    }

    public static void Demand(params IReadOnlyList<string> texts)
    {
        if (texts.Any(text => text.Length > MaxText))
        {
            throw new RejectedInputException("text-for-lang", $"En text får ha högst {MaxText} tecken.");
        }
    }
}
