using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>A wish to delete a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="RegistryNumber">Its registry number, typed by the person as a safeguard.</param>
public sealed record DeleteCaseCommand(Guid Id, string RegistryNumber);

/// <summary>Deletes a case with everything in it; the log keeps that it was done, not what stood there.</summary>
public sealed class DeleteCase(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Deletes it: documents, analyses, corrections, decisions and assignments with it.</summary>
    /// <exception cref="RejectedInputException">The registry number typed is another.</exception>
    public void Execute(Actor actor, DeleteCaseCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var doomed = gate.OpenCase(actor, command.Id, Permission.DeleteCases);
        if (!string.Equals(doomed.RegistryNumber, command.RegistryNumber.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            throw new RejectedInputException("diarienummer-annat", $"Skriv ärendets diarienummer, {doomed.RegistryNumber}, för att radera det.");
        }

        store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.CaseDeleted, actor, clock, doomed.Id, Case.Kind, doomed.Id, $"Diarienummer: {doomed.RegistryNumber}")).DeleteCase(doomed.Id));
    }
}
