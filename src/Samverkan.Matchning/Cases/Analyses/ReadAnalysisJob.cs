using System.Text.RegularExpressions;
using Samverkan.Matchning.Analyses;
using Samverkan.Matchning.Cases.Audit;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Store;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Language.Privacy;

namespace Samverkan.Matchning.Cases.Analyses;

/// <summary>Reads an uploaded analysis and finds its personal data. Nothing is classified before a person has approved the masking.</summary>
public sealed class ReadAnalysisJob(
    ICaseStore store, IDocumentStore documents, IDocumentReader reader, PersonalDataDetector detector, TimeProvider clock) : IJobHandler
{
    /// <inheritdoc/>
    public JobKind Kind => JobKind.ReadAnalysis;

    /// <inheritdoc/>
    public async Task RunAsync(Job job, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(progress);
        if (store.Find<AnalysisVersion>(job.SubjectId) is not { State: AnalysisState.Uploaded } analysis)
        {
            return; // read before the service was stopped, or deleted since
        }

        try
        {
            progress.Report(new JobProgress(0.1, "Läser dokumentet"));
            using var content = new MemoryStream(documents.Read(analysis.DocumentId), writable: false);
            var document = await reader.ReadAsync(content, analysis.FileName, cancellationToken);
            progress.Report(new JobProgress(0.5, "Söker personuppgifter"));
            var found = detector.Detect(document.Text);
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report(new JobProgress(0.9, "Jämför med tidigare versioner"));
            Save(job, analysis, document, found);
        }
        catch (RejectedInputException error)
        {
            Fail(job, analysis, error.Message);
        }
        catch (RegexMatchTimeoutException)
        {
            Fail(job, analysis, "Texten tog för lång tid att maskera och har inte använts. Dela upp dokumentet och försök igen.");
        }
    }

    private void Save(Job job, AnalysisVersion analysis, AnalysisDocument document, IReadOnlyList<PersonalDataSpan> found)
    {
        var by = Changed.Now(job.OrderedBy, clock);
        var text = UploadAnalysis.NewDocument(analysis.CaseId, DocumentKind.ExtractedText, analysis.FileName, StoredText.Write(document), by);
        var others = store.OfCase<AnalysisVersion>(analysis.CaseId).Where(other => other.Id != analysis.Id).ToLookup(other => other.Uploaded.At > analysis.Uploaded.At);
        var earlier = SimilarAnalysis.Find(document, others[false], documents);
        var change = new CaseChange(Entry(job, analysis, $"Maskade uppgifter: {found.Count}", $"Stycken: {document.Passages.Count()}")).Add(text).Put(analysis with
        {
            Changed = by,
            State = AnalysisState.AwaitingReview,
            TextId = text.Info.Id,
            PreviousId = earlier?.Analysis.Id,
            Similarity = earlier?.Similarity,
            Masks = [.. found.Select((span, i) => new Mask(i + 1, span.Span.Start, span.Span.End, span.Type))],
        });
        if (SimilarAnalysis.Find(document, others[true].Where(other => other.PreviousId is null), documents) is { } later)
        {
            // A reading that failed and is made again must not take the place of what was uploaded after it.
            change.Put(later.Analysis with { Changed = by, PreviousId = analysis.Id, Similarity = later.Similarity });
        }

        store.Commit(change);
    }

    private void Fail(Job job, AnalysisVersion analysis, string fault) => store.Commit(new CaseChange(Entry(job, analysis, "Gick inte att läsa"))
        .Put(analysis with { Changed = Changed.Now(job.OrderedBy, clock), State = AnalysisState.Failed, Fault = fault }));

    private AuditEntry Entry(Job job, AnalysisVersion analysis, params IReadOnlyList<string> facts) =>
        AuditEntry.Of(AuditAction.AnalysisRead, job.OrderedBy, clock, analysis.CaseId, AnalysisVersion.Kind, analysis.Id, facts);
}
