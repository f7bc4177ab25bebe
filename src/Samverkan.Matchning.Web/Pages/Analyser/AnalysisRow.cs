using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Web.Parts;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>An analysis in the list of a case.</summary>
/// <param name="Analysis">The analysis.</param>
/// <param name="Job">The reading of it; null when there is none or it is over.</param>
/// <param name="Previous">The version before, when it is known to be one of the same document.</param>
/// <param name="MayReview">Whether the reader may see what was masked.</param>
internal sealed record AnalysisRow(AnalysisVersion Analysis, Job? Job, AnalysisVersion? Previous, bool MayReview)
{
    /// <summary>Whether it is read at this moment, so that the page has news to wait for.</summary>
    public bool IsWorking => Analysis.State == AnalysisState.Uploaded && Job is { State: JobState.Queued or JobState.Running };

    /// <summary>Whether it could not be read.</summary>
    public bool HasFailed => Analysis.State == AnalysisState.Failed || (Analysis.State == AnalysisState.Uploaded && !IsWorking);

    /// <summary>Why it could not be read.</summary>
    public string Fault => Analysis.Fault ?? (Job is { State: JobState.Failed } job ? job.Message : "Läsningen avbröts.");

    /// <summary>Where the next step is taken; null when there is none to take here.</summary>
    public string? Address => Analysis.State switch
    {
        AnalysisState.Classified => $"/analyser/{Analysis.Id}",
        AnalysisState.AwaitingReview when MayReview => $"/analyser/{Analysis.Id}/maskning",
        _ => null,
    };

    /// <summary>Where it stands, in a few words.</summary>
    public string Status => Analysis.State switch
    {
        _ when HasFailed => "Kunde inte läsas",
        AnalysisState.AwaitingReview => MayReview ? "Granska maskningen" : "Maskningen granskas",
        AnalysisState.Classified => "Läst",
        _ => "Läses",
    };

    /// <summary>How that strikes the eye.</summary>
    public Tone Tone => Analysis.State switch
    {
        _ when HasFailed => Tone.Bad,
        AnalysisState.AwaitingReview => MayReview ? Tone.Attention : Tone.Waiting,
        AnalysisState.Classified => Tone.Plain,
        _ => Tone.Waiting,
    };

    /// <summary>Where the work stands, for the one who waits: "Nulägesanalys.docx: Söker personuppgifter, 50 procent."</summary>
    public string Progress => $"{Analysis.FileName}: {Job?.Message}, {(int)Math.Round((Job?.Progress ?? 0) * 100)} procent.";

    /// <summary>The rows of a case.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="analyses">The case's analyses.</param>
    /// <param name="job">Finds the work on an analysis.</param>
    public static IReadOnlyList<AnalysisRow> Of(Actor actor, IReadOnlyList<AnalysisVersion> analyses, Func<Guid, Job?> job) =>
        [.. analyses.Select(analysis => new AnalysisRow(
            analysis, analysis.State == AnalysisState.Uploaded ? job(analysis.Id) : null,
            analyses.FirstOrDefault(other => other.Id == analysis.PreviousId), actor.May(Permission.ReviewMasking)))];
}
