using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Operations;

/// <summary>Shows what the latest look at the service found, without looking again.</summary>
public sealed class ReadOperation(LatestOperation latest, CaseGate gate)
{
    /// <summary>What was found; null when nobody has looked since the service started.</summary>
    /// <exception cref="ForbiddenException">The role does not see the operation.</exception>
    public Operation? Execute(Actor actor)
    {
        gate.Demand(actor, Permission.SeeOperation);
        return latest.Found;
    }
}
