using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>A change of a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Form">What was filled in.</param>
public sealed record ChangeCaseCommand(Guid Id, int Version, CaseForm Form);

/// <summary>Changes a case.</summary>
public sealed class ChangeCase(ICaseStore store, CaseGate gate, CaseWriter writer, TimeProvider clock)
{
    /// <summary>Saves the change; when nothing differs, nothing is saved.</summary>
    /// <exception cref="RejectedInputException">A field is not filled in as it has to be.</exception>
    /// <exception cref="ConflictException">Somebody changed it first; <see cref="CaseDifference"/> shows what.</exception>
    public Case Execute(Actor actor, ChangeCaseCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var current = gate.OpenCase(actor, command.Id, Permission.EditCases);
        var changed = writer.Filled(actor, current, command.Form) with { Version = command.Version };
        var fields = CaseDifference.Between(current, changed);
        if (fields.Count == 0)
        {
            return current;
        }

        store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.CaseChanged, actor, clock, current.Id, Case.Kind, current.Id, [.. fields.Select(field => $"Ändrat: {field.Name}")])).Put(changed));
        return gate.OpenCase(actor, current.Id, Permission.SeeCases);
    }
}
