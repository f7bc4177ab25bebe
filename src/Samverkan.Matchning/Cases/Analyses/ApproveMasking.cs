using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>A person's word that the masking is right.</summary>
/// <param name="AnalysisId">The analysis.</param>
/// <param name="Version">The version that the person saw: what is approved is what was seen.</param>
/// <param name="Key">Unique to the wish.</param>
public sealed record ApproveMaskingCommand(Guid AnalysisId, int Version, string? Key = null);

/// <summary>Approves the masking, classifies the masked text, and carries over what people corrected in the version before.</summary>
public sealed class ApproveMasking(
    ICaseStore store, IDocumentStore documents, CaseGate gate, AnalysisClassification classification, TimeProvider clock)
{
    /// <summary>Approves it; approving twice changes nothing.</summary>
    /// <exception cref="RejectedInputException">The analysis has not been read.</exception>
    /// <exception cref="ConflictException">Somebody changed the masking after the person saw it.</exception>
    public AnalysisVersion Execute(Actor actor, ApproveMaskingCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (analysis, _) = gate.OpenPart<AnalysisVersion>(actor, command.AnalysisId, Permission.ReviewMasking);
        MaskingWriter.DemandRead(analysis);
        var request = RequestKey.Of(actor.UserId, command.Key, command);
        if (store.Done(request) is not null || analysis.State == AnalysisState.Classified)
        {
            return analysis;
        }

        var by = Changed.Now(actor, clock);
        var approved = analysis with { Version = command.Version, Changed = by, MaskingApproved = by };
        var classified = classification.Of(approved, SimilarAnalysis.Text(documents, analysis));
        var carried = CarriedCorrections(classified);
        var change = new CaseChange(
            AuditEntry.Of(AuditAction.MaskingReviewed, actor, clock, analysis.CaseId, AnalysisVersion.Kind, analysis.Id, "Maskning godkänd"),
            AuditEntry.Of(AuditAction.AnalysisClassified, actor, clock, analysis.CaseId, AnalysisVersion.Kind, analysis.Id, $"Överförda rättningar: {carried.Count}"))
            .Put(classified).Once(request, analysis.Id);
        foreach (var correction in carried)
        {
            change.Put(correction);
        }

        store.Commit(change);
        return gate.OpenPart<AnalysisVersion>(actor, analysis.Id, Permission.SeeCases).Part;
    }

    /// <summary>Corrections of the version before whose passage stands unchanged in this one; who and when stay as they were.</summary>
    private List<LabelCorrection> CarriedCorrections(AnalysisVersion analysis)
    {
        if (analysis.PreviousId is not { } previousId || store.Find<AnalysisVersion>(previousId) is not { } previous)
        {
            return [];
        }

        var same = AnalysisComparison.Between(previous, analysis).Passages.Where(pair => pair.Kind == PassageChange.Unchanged)
            .ToDictionary(pair => pair.Before!.Number, pair => pair.After!.Number);
        return [.. store.List<LabelCorrection>(owner: previousId.ToString("N")).Where(correction => same.ContainsKey(correction.PassageNumber))
            .Select(correction => correction with
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()), Version = 0, AnalysisId = analysis.Id, PassageNumber = same[correction.PassageNumber], CarriedFrom = previousId,
            })];
    }
}
