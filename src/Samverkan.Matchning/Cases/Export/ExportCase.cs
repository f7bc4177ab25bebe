using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Priorities;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Cases.Suggestions;
using Samverkan.Matchning.Corpus;

namespace Samverkan.Matchning.Cases.Export;

/// <summary>Gathers a whole case for export.</summary>
public sealed class ExportCase(ICaseStore store, IDocumentStore documents, IAuditLog log, CaseGate gate, Redaction redaction, CorpusSnapshot corpus, TimeProvider clock)
{
    /// <summary>The case with everything in it. Masked it has no originals, no names and no contact; the log then tells roles only.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="masked">Whether to mask personal data.</param>
    public CaseExport Execute(Actor actor, Guid caseId, bool masked)
    {
        var itsCase = gate.OpenCase(actor, caseId, masked ? Permission.ExportMasked : Permission.ExportUnmasked);
        store.Commit(new CaseChange(AuditEntry.Of(AuditAction.Exported, actor, clock, caseId, Case.Kind, caseId, masked ? "Maskat" : "Omaskat")));
        var history = log.Read(new AuditQuery { CaseId = caseId, Limit = int.MaxValue }).Reverse();
        var whole = new CaseExport(
            itsCase, store.OfCase<AnalysisVersion>(caseId), store.OfCase<LabelCorrection>(caseId), store.Find<CasePriorities>(caseId),
            store.OfCase<Decision>(caseId), store.OfCase<Assignment>(caseId), [.. history],
            [.. documents.OfCase(caseId).Where(document => document.Kind != DocumentKind.ExtractedText).Select(document => new ExportedDocument(document, () => documents.Read(document.Id)))],
            masked, clock.GetUtcNow(), actor.Name)
        { AreaNames = corpus.Areas.ToDictionary(area => area.Slug, area => area.Name) };
        return masked ? Masked(whole) : whole;
    }

    private CaseExport Masked(CaseExport whole) => whole with
    {
        Case = redaction.Masked(whole.Case),
        Analyses = [.. whole.Analyses.Select(analysis => analysis with
        {
            FileName = $"Analys{Path.GetExtension(analysis.FileName)}", Masks = [], Changed = Nobody(analysis.Changed), Uploaded = Nobody(analysis.Uploaded),
            MaskingApproved = analysis.MaskingApproved is { } approved ? Nobody(approved) : null,
        })],
        Corrections = [.. whole.Corrections.Select(correction => correction with { Changed = Nobody(correction.Changed) })],
        Priorities = whole.Priorities is { } priorities ? priorities with
        {
            Changed = Nobody(priorities.Changed),
            Areas = [.. priorities.Areas.Select(area => area with { Note = redaction.Text(area.Note) })],
        } : null,
        Decisions = [.. whole.Decisions.Select(redaction.Masked)],
        Assignments = [.. whole.Assignments.Select(redaction.Masked)],
        History = [.. whole.History.Select(row => row with { Entry = row.Entry with { UserId = Guid.Empty, UserName = "" } })],
        Documents = [],
        ExportedBy = "",
    };

    private static Changed Nobody(Changed changed) => changed with { UserId = Guid.Empty, Name = "" };
}
