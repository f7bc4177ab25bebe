using Samverkan.Matchning.Cases.Access;

namespace Samverkan.Matchning.Cases.Register;

/// <summary>Shows a case.</summary>
public sealed class ReadCase(CaseGate gate, Redaction redaction)
{
    /// <summary>The case as the person may see it: without contact and names for those who may not see personal data.</summary>
    /// <exception cref="Errors.NotFoundException">There is none, or the person may not see it.</exception>
    public Case Execute(Actor actor, Guid id) => redaction.For(actor, gate.OpenCase(actor, id, Permission.SeeCases));
}
