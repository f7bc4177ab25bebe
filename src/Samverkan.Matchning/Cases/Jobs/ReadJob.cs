using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Cases.Jobs;

/// <summary>Shows how far work on something has come.</summary>
public sealed class ReadJob(ICaseStore store, CaseGate gate)
{
    /// <summary>The latest job of a case on a subject, such as an analysis; null when there is none.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="subjectId">What the work is done to.</param>
    public Job? Execute(Actor actor, Guid caseId, Guid subjectId)
    {
        gate.OpenCase(actor, caseId, Permission.SeeCases);
        return store.List<Job>(owner: subjectId.ToString("N")).LastOrDefault(job => job.CaseId == caseId);
    }
}
