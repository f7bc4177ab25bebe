using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>A new case.</summary>
/// <param name="Form">What was filled in.</param>
/// <param name="Key">Unique to the wish, so that it is carried out once; null when repeating is meant.</param>
public sealed record CreateCaseCommand(CaseForm Form, string? Key = null);

/// <summary>Creates a case.</summary>
public sealed class CreateCase(ICaseStore store, CaseGate gate, CaseWriter writer, TimeProvider clock)
{
    /// <summary>Creates it, or gives the one that the same request made before.</summary>
    /// <exception cref="RejectedInputException">A field is not filled in as it has to be.</exception>
    /// <exception cref="ConflictException">The registry number is taken.</exception>
    public Case Execute(Actor actor, CreateCaseCommand command)
    {
        gate.Demand(actor, Permission.EditCases);
        ArgumentNullException.ThrowIfNull(command);
        var request = RequestKey.Of(actor.UserId, command.Key, command);
        if (store.Done(request) is { } done)
        {
            return gate.OpenCase(actor, done, Permission.SeeCases);
        }

        var created = writer.New(actor, command.Form);
        var id = store.Commit(new CaseChange(
            AuditEntry.Of(AuditAction.CaseCreated, actor, clock, created.Id, Case.Kind, created.Id, $"Diarienummer: {created.RegistryNumber}"))
            .Put(created).Once(request, created.Id));
        return gate.OpenCase(actor, id, Permission.SeeCases);
    }
}
