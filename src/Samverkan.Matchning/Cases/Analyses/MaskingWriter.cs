using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>Saves a changed masking, and classifies anew what was already classified.</summary>
public sealed class MaskingWriter(ICaseStore store, AnalysisClassification classification, TimeProvider clock)
{
    internal static void DemandRead(AnalysisVersion analysis)
    {
        if (analysis.State is not (AnalysisState.AwaitingReview or AnalysisState.Classified))
        {
            throw new RejectedInputException("analys-ej-last", analysis.Fault ?? "Analysen är inte läst än. Vänta en stund och ladda om sidan.");
        }
    }

    internal AnalysisVersion Save(Actor actor, AnalysisVersion changed, AnalysisDocument document, string fact)
    {
        var now = changed with { Changed = Changed.Now(actor, clock) };
        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.MaskingReviewed, actor, clock, changed.CaseId, AnalysisVersion.Kind, changed.Id, fact))
            .Put(changed.State == AnalysisState.Classified ? classification.Of(now, document) : now));
        return store.Find<AnalysisVersion>(changed.Id) ?? throw new NotFoundException("arende-saknas", "Ärendet har raderats.");
    }
}
