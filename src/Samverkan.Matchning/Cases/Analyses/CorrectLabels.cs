using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language;
using Samverkan.Matchning.Language.Classification;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>What a person says that a passage is about.</summary>
/// <param name="AnalysisId">The analysis.</param>
/// <param name="PassageNumber">The passage.</param>
/// <param name="Labels">Slugs of areas; empty when none applies.</param>
/// <param name="Role">What the passage does.</param>
/// <param name="Version">Version of the correction that the person saw; 0 when there was none.</param>
/// <param name="Key">Unique to the wish.</param>
public sealed record CorrectLabelsCommand(
    Guid AnalysisId, int PassageNumber, IReadOnlyList<string> Labels, PassageRole Role, int Version = 0, string? Key = null);

/// <summary>Corrects the labels of a passage. To say that the proposal is right is a correction too: somebody has looked.</summary>
public sealed class CorrectLabels(ICaseStore store, CaseGate gate, CorpusSnapshot corpus, TimeProvider clock)
{
    /// <summary>Saves the correction in place of an earlier one.</summary>
    /// <exception cref="RejectedInputException">The passage or an area does not exist, or a strength or background has areas.</exception>
    /// <exception cref="ConflictException">Somebody corrected the same passage first.</exception>
    public LabelCorrection Execute(Actor actor, CorrectLabelsCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (analysis, _) = gate.OpenPart<AnalysisVersion>(actor, command.AnalysisId, Permission.CorrectLabels);
        Check(analysis, command);
        var request = RequestKey.Of(actor.UserId, command.Key, command);
        if (store.Done(request) is { } done && store.Find<LabelCorrection>(done) is { } made)
        {
            return made;
        }

        var before = store.FindUnique<LabelCorrection>(LabelCorrection.UniqueKey(analysis.Id, command.PassageNumber));
        var correction = new LabelCorrection
        {
            Id = before?.Id ?? Guid.CreateVersion7(clock.GetUtcNow()),
            Version = command.Version,
            Changed = Changed.Now(actor, clock),
            CaseId = analysis.CaseId,
            AnalysisId = analysis.Id,
            PassageNumber = command.PassageNumber,
            Labels = [.. command.Labels.Distinct()],
            Role = command.Role,
        };
        var id = store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.LabelsCorrected, actor, clock, analysis.CaseId, AnalysisVersion.Kind, analysis.Id,
            $"Stycke: {command.PassageNumber}", $"Områden: {(correction.Labels.Count == 0 ? "inga" : string.Join(", ", correction.Labels))}", $"Roll: {command.Role.Slug()}"))
            .Put(correction).Once(request, correction.Id));
        return store.Find<LabelCorrection>(id) ?? correction;
    }

    private void Check(AnalysisVersion analysis, CorrectLabelsCommand command)
    {
        if (analysis.Passages.All(passage => passage.Number != command.PassageNumber))
        {
            throw new RejectedInputException("stycke-saknas", "Stycket finns inte i analysen. Ladda om sidan.");
        }

        if (command.Labels.FirstOrDefault(slug => corpus.Area(slug) is null) is { } unknown)
        {
            throw new RejectedInputException("omrade-okant", $"Området {unknown} finns inte. Välj ett område ur listan.");
        }

        if (command.Role is PassageRole.Strength or PassageRole.Background && command.Labels.Count > 0)
        {
            throw new RejectedInputException("etikett-motsager", "En styrka eller en bakgrund har inga problemområden. Ta bort områdena, eller välj en annan roll.");
        }
    }
}

/// <summary>Takes a correction back, so that the classifier's proposal stands again.</summary>
public sealed class UndoCorrection(ICaseStore store, CaseGate gate, TimeProvider clock)
{
    /// <summary>Removes the correction.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="correctionId">The correction.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <exception cref="ConflictException">Somebody changed it first.</exception>
    public void Execute(Actor actor, Guid correctionId, int version)
    {
        var (correction, _) = gate.OpenPart<LabelCorrection>(actor, correctionId, Permission.CorrectLabels);
        store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.LabelsCorrected, actor, clock, correction.CaseId, AnalysisVersion.Kind, correction.AnalysisId, $"Stycke: {correction.PassageNumber}", "Rättning borttagen"))
            .Delete(correction with { Version = version }));
    }
}
