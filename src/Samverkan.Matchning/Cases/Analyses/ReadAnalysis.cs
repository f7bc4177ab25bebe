using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>An analysis with all that is known of it.</summary>
/// <param name="Analysis">The analysis; its passages are masked.</param>
/// <param name="Case">Its case, as the person may see it.</param>
/// <param name="Corrections">People's corrections, by passage number.</param>
/// <param name="Findings">Areas that are certain enough, heaviest first.</param>
/// <param name="Uncertain">Areas that a single doubtful passage points at.</param>
/// <param name="Gaps">What an analysis should have, and whether it has it; empty before classification.</param>
/// <param name="Readiness">Signs for and against that an intervention would take hold; empty before classification.</param>
public sealed record AnalysisView(
    AnalysisVersion Analysis, Case Case, IReadOnlyDictionary<int, LabelCorrection> Corrections, IReadOnlyList<Finding> Findings,
    IReadOnlyList<Finding> Uncertain, IReadOnlyList<AnalysisGap> Gaps, IReadOnlyList<ReadinessSign> Readiness);

/// <summary>Shows an analysis.</summary>
public sealed class ReadAnalysis(ICaseStore store, CaseGate gate, Redaction redaction, CaseFindings findings)
{
    /// <summary>The analysis with corrections, findings, gaps and signs.</summary>
    public AnalysisView Execute(Actor actor, Guid analysisId)
    {
        var (analysis, itsCase) = gate.OpenPart<AnalysisVersion>(actor, analysisId, Permission.SeeCases);
        var corrections = store.List<LabelCorrection>(owner: analysis.Id.ToString("N"));
        var found = findings.Of(analysis, corrections);
        return new AnalysisView(
            Seen(actor, analysis), redaction.For(actor, itsCase), corrections.ToDictionary(correction => correction.PassageNumber, correction => Seen(actor, correction)),
            [.. found.Where(finding => finding.IsCertain)],
            [.. found.Where(finding => !finding.IsCertain)],
            AnalysisGap.Of(analysis, corrections), ReadinessSign.Of(analysis));
    }

    internal static AnalysisVersion Seen(Actor actor, AnalysisVersion analysis) => actor.May(Permission.SeePersonalData) ? analysis : analysis with
    {
        // A file name may hold a name, and where the masks lie tells how long the names are.
        FileName = $"Analys{Path.GetExtension(analysis.FileName)}",
        Masks = [],
        Changed = Nobody(analysis.Changed),
        Uploaded = Nobody(analysis.Uploaded),
        MaskingApproved = analysis.MaskingApproved is { } approved ? Nobody(approved) : null,
    };

    private static LabelCorrection Seen(Actor actor, LabelCorrection correction) =>
        actor.May(Permission.SeePersonalData) ? correction : correction with { Changed = Nobody(correction.Changed) };

    private static Changed Nobody(Changed changed) => changed with { UserId = Guid.Empty, Name = "" };
}

/// <summary>Shows which analyses a case has.</summary>
public sealed class ListAnalyses(ICaseStore store, CaseGate gate)
{
    /// <summary>The case's analyses, newest first, without passages and masks.</summary>
    public IReadOnlyList<AnalysisVersion> Execute(Actor actor, Guid caseId)
    {
        gate.OpenCase(actor, caseId, Permission.SeeCases);
        return [.. store.OfCase<AnalysisVersion>(caseId).Reverse().Select(analysis => ReadAnalysis.Seen(actor, analysis) with { Passages = [], Masks = [] })];
    }
}
