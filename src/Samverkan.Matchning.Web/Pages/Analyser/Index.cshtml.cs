using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Jobs;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>The analyses of a case, how far each has come, and the way to upload more.</summary>
[Permit(Permission.SeeCases)]
internal sealed class IndexModel(ReadCase read, ListAnalyses list, ReadJob jobs, RetryReading retry, TimeProvider clock) : PageModel
{
    /// <summary>The case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>Its analyses, newest first.</summary>
    public IReadOnlyList<AnalysisRow> Rows { get; private set; } = [];

    /// <summary>An empty form for uploading.</summary>
    public UploadForm Upload { get; private set; } = null!;

    public void OnGet(Guid id)
    {
        Case = read.Execute(this.Actor(), id);
        Load(id);
        Upload = UploadForm.New(id, clock);
    }

    /// <summary>The list alone, for the script that looks for news while something is being read.</summary>
    public PartialViewResult OnGetLage(Guid id)
    {
        Load(id);
        return Partial("_Lista", Rows);
    }

    /// <summary>Has an analysis read once more, when its reading failed.</summary>
    public IActionResult OnPostForsokIgen(Guid analys)
    {
        var analysis = retry.Execute(this.Actor(), analys);
        this.Tell($"{analysis.FileName} läses igen.");
        return LocalRedirect($"/arenden/{analysis.CaseId}/analyser");
    }

    private void Load(Guid id) => Rows = AnalysisRow.Of(this.Actor(), list.Execute(this.Actor(), id), analysis => jobs.Execute(this.Actor(), id, analysis));
}
