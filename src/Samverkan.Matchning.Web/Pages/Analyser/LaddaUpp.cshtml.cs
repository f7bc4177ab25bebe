using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Http;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Analyser;

/// <summary>Takes analyses in. Each file stands on its own: one that cannot be taken stops none of the others.</summary>
[Permit(Permission.Upload)]
[EnableRateLimiting(RateLimits.Upload)]
[RequestSizeLimit(UploadForm.MaxBytesInAll)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadForm.MaxBytesInAll)]
internal sealed class LaddaUppModel(ReadCase read, UploadAnalysis upload, TimeProvider clock) : PageModel
{
    private readonly List<string> _saved = [];

    /// <summary>The case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>The form.</summary>
    public UploadForm Upload { get; private set; } = null!;

    /// <summary>The files that were chosen. Not named as the page's static files are.</summary>
    [BindProperty(Name = "Files")]
    public IReadOnlyList<IFormFile> Chosen { get; set; } = [];

    /// <summary>Unique to the form.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Names of the files that were taken, when others were not.</summary>
    public IReadOnlyList<string> Saved => _saved;

    public void OnGet(Guid id) => Load(id);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        Load(id);
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError("Files", "Välj minst en fil.");
        }

        for (var i = 0; i < Chosen.Count; i++)
        {
            await TakeAsync(Chosen[i], $"{Key}:{i}", cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        this.Tell($"{Swedish.Count(_saved.Count, "fil är uppladdad", "filer är uppladdade")}. {(_saved.Count == 1 ? "Den" : "De")} läses nu och personuppgifter maskeras.");
        return LocalRedirect($"/arenden/{id}/analyser");
    }

    private async Task TakeAsync(IFormFile file, string key, CancellationToken cancellationToken)
    {
        if (UploadForm.Fault(file) is { } fault)
        {
            ModelState.AddModelError("Files", fault);
            return;
        }

        try
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellationToken);
            var taken = upload.Execute(this.Actor(), new UploadAnalysisCommand(Case.Id, file.FileName, bytes.ToArray(), key));
            _saved.Add(taken.FileName);
        }
        catch (Exception error) when (error is RejectedInputException or ConflictException)
        {
            ModelState.AddModelError("Files", $"{file.FileName}: {error.Message}");
        }
    }

    private void Load(Guid id)
    {
        Case = read.Execute(this.Actor(), id);
        Upload = UploadForm.New(id, clock);
    }
}
