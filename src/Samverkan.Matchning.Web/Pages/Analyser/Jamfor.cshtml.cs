using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>What differs between an analysis and its version before, and which corrections came along.</summary>
[Permit(Permission.SeeCases)]
internal sealed class JamforModel(ReadAnalysis read, CompareAnalyses compare, CorpusSnapshot corpus) : PageModel
{
    /// <summary>The later version.</summary>
    public AnalysisView View { get; private set; } = null!;

    /// <summary>The earlier version; null when there is none.</summary>
    public AnalysisVersion? Before { get; private set; }

    /// <summary>The passages in both; null when there is nothing to compare.</summary>
    public AnalysisComparison? Comparison { get; private set; }

    /// <summary>Passages whose correction came along from the version before.</summary>
    public IReadOnlyList<PassageView> Carried { get; private set; } = [];

    /// <summary>Passages of the earlier version that were corrected and do not stand as they were in the later one.</summary>
    public IReadOnlyList<PassageView> Left { get; private set; } = [];

    /// <summary>How many passages had each fate.</summary>
    public int Count(PassageChange kind) => Comparison?.Passages.Count(pair => pair.Kind == kind) ?? 0;

    public void OnGet(Guid id)
    {
        View = read.Execute(this.Actor(), id);
        Comparison = compare.Execute(this.Actor(), id);
        if (Comparison is null || View.Analysis.PreviousId is not { } previousId)
        {
            return;
        }

        var previous = read.Execute(this.Actor(), previousId);
        Before = previous.Analysis;
        Carried = [.. PassageView.Of(View, corpus).Where(passage => passage.Correction?.CarriedFrom == previousId)];
        var unchanged = Comparison.Passages.Where(pair => pair.Kind == PassageChange.Unchanged).Select(pair => pair.Before!.Number).ToHashSet();
        Left = [.. PassageView.Of(previous, corpus).Where(passage => passage.Correction is not null && !unchanged.Contains(passage.Passage.Number))];
    }
}
