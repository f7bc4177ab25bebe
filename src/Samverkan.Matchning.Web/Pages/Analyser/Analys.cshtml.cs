using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>The document with its highlighted passages, and beside it the areas, with what they rest on.</summary>
[Permit(Permission.SeeCases)]
internal sealed class AnalysModel(ReadAnalysis read, CorpusSnapshot corpus) : PageModel
{
    /// <summary>The analysis.</summary>
    public AnalysisView View { get; private set; } = null!;

    /// <summary>Its passages in reading order.</summary>
    public IReadOnlyList<PassageView> Passages { get; private set; } = [];

    /// <summary>Those that have areas, in reading order.</summary>
    public IReadOnlyList<PassageView> Marked { get; private set; } = [];

    /// <summary>Areas that are certain enough, heaviest first.</summary>
    public IReadOnlyList<AreaFinding> Findings { get; private set; } = [];

    /// <summary>Areas that a single doubtful passage points at.</summary>
    public IReadOnlyList<AreaFinding> Uncertain { get; private set; } = [];

    /// <summary>Whether the passages are highlighted.</summary>
    [BindProperty(SupportsGet = true, Name = "markeringar")]
    public string? Highlights { get; set; }

    public IActionResult OnGet(Guid id)
    {
        View = read.Execute(this.Actor(), id);
        if (View.Analysis.State == AnalysisState.AwaitingReview && this.Actor().May(Permission.ReviewMasking))
        {
            return LocalRedirect($"/analyser/{id}/maskning");
        }

        Passages = PassageView.Of(View, corpus);
        Marked = [.. Passages.Where(passage => passage.HasAreas)];
        Findings = AreaFinding.Of(View.Findings);
        Uncertain = AreaFinding.Of(View.Uncertain);
        return Page();
    }
}
