using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Privacy;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>A passage as the reviewer of the masking sees it.</summary>
/// <param name="Number">One-based position.</param>
/// <param name="Page">Page, where the format has pages.</param>
/// <param name="Heading">Nearest heading, unmasked; empty when there is none.</param>
/// <param name="Parts">The text cut at the masks, in order.</param>
public sealed record ReviewPassage(int Number, int? Page, string Heading, IReadOnlyList<ReviewPart> Parts);

/// <summary>A piece of a passage.</summary>
/// <param name="Text">The text as it stands in the document.</param>
/// <param name="Mask">The mask over it; null when there is none. A lifted one is shown too, so that lifting can be undone.</param>
public sealed record ReviewPart(string Text, Mask? Mask);

/// <summary>Masks of the same text, which are judged together.</summary>
/// <param name="Text">The text under them.</param>
/// <param name="Type">What it is thought to be.</param>
/// <param name="IsLifted">Whether they are lifted.</param>
/// <param name="Masks">Numbers of the masks.</param>
public sealed record MaskGroup(string Text, PersonalDataType Type, bool IsLifted, IReadOnlyList<int> Masks);

/// <summary>The masking of an analysis, for the one who reviews it.</summary>
/// <param name="Analysis">The analysis.</param>
/// <param name="Passages">Its passages, unmasked, with the masks.</param>
/// <param name="Groups">The masks by text, those of most places first.</param>
public sealed record MaskingReview(AnalysisVersion Analysis, IReadOnlyList<ReviewPassage> Passages, IReadOnlyList<MaskGroup> Groups);

/// <summary>Shows what was masked, to the few who may see it. Each look is logged.</summary>
public sealed class ReviewMasking(ICaseStore store, IDocumentStore documents, CaseGate gate, TimeProvider clock)
{
    /// <summary>The masking of an analysis that has been read.</summary>
    /// <exception cref="RejectedInputException">The analysis has not been read yet, or could not be.</exception>
    public MaskingReview Execute(Actor actor, Guid analysisId)
    {
        var (analysis, _) = gate.OpenPart<AnalysisVersion>(actor, analysisId, Permission.ReviewMasking);
        if (analysis.TextId is null)
        {
            throw new RejectedInputException("analys-ej-last", analysis.Fault ?? "Analysen är inte läst än. Vänta en stund och ladda om sidan.");
        }

        var document = SimilarAnalysis.Text(documents, analysis);
        store.Commit(new CaseChange(AuditEntry.Of(
            AuditAction.DocumentOpened, actor, clock, analysis.CaseId, AnalysisVersion.Kind, analysis.Id, "Omaskad text visad vid granskning")));
        return new MaskingReview(
            analysis, [.. document.Passages.Select(passage => Parts(passage, document, analysis.Masks))],
            [.. analysis.Masks.GroupBy(mask => (Text: document.Text[mask.Start..mask.End], mask.Type, mask.IsLifted))
                .Select(group => new MaskGroup(group.Key.Text, group.Key.Type, group.Key.IsLifted, [.. group.Select(mask => mask.Number)]))
                .OrderByDescending(group => group.Masks.Count).ThenBy(group => group.Text, StringComparer.Ordinal)]);
    }

    private static ReviewPassage Parts(Passage passage, AnalysisDocument document, IReadOnlyList<Mask> masks)
    {
        var parts = new List<ReviewPart>();
        var position = passage.Span.Start;
        foreach (var mask in masks.Where(mask => mask.End > passage.Span.Start && mask.Start < passage.Span.End).OrderBy(mask => mask.Start))
        {
            var start = Math.Max(mask.Start, position);
            var end = Math.Min(mask.End, passage.Span.End);
            Add(position, start, null);
            Add(start, end, mask);
            position = Math.Max(position, end);
        }

        Add(position, passage.Span.End, null);
        return new ReviewPassage(passage.Number, passage.Page, passage.Heading ?? "", parts);

        void Add(int start, int end, Mask? mask)
        {
            if (end > start)
            {
                parts.Add(new ReviewPart(document.Text[start..end], mask));
            }
        }
    }
}
