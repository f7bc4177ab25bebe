using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>Reads an uploaded analysis again, from the file that was kept, when its reading failed.</summary>
public sealed class RetryReading(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Orders a new reading. Nothing happens to an analysis that is read or waits to be, so that a second click does no harm.</summary>
    /// <returns>The analysis as it now is.</returns>
    public AnalysisVersion Execute(Actor actor, Guid analysisId)
    {
        var (analysis, _) = gate.OpenPart<AnalysisVersion>(actor, analysisId, Permission.Upload);
        if (!HasFailed(analysis))
        {
            return analysis;
        }

        try
        {
            store.Commit(new CaseChange(AuditEntry.Of(AuditAction.AnalysisRead, actor, clock, analysis.CaseId, AnalysisVersion.Kind, analysis.Id, "Läses på nytt"))
                .Put(analysis with { Changed = Changed.Now(actor, clock), State = AnalysisState.Uploaded, Fault = null })
                .Put(Job.New(JobKind.ReadAnalysis, analysis.Id, analysis.CaseId, actor, clock)));
        }
        catch (ConflictException)
        {
            // The other of two clicks at once has ordered it.
        }

        return store.Find<AnalysisVersion>(analysis.Id) ?? analysis;
    }

    /// <summary>A document that cannot be read says so itself; where the service failed, only the job does.</summary>
    private bool HasFailed(AnalysisVersion analysis) => analysis.State switch
    {
        AnalysisState.Failed => true,
        AnalysisState.Uploaded => store.List<Job>(owner: analysis.Id.ToString("N")).All(job => job.State is JobState.Failed or JobState.Done),
        _ => false,
    };
}
