using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Analyses;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>Hands out people's corrections as training data. A post, because the export is logged.</summary>
[Permit(Permission.ExportTraining)]
internal sealed class TraningsdataModel(ExportTraining export, TimeProvider clock) : PageModel
{
    /// <summary>Name of the file, without extension.</summary>
    [BindProperty]
    public string? FileName { get; set; }

    public void OnGet() => FileName = $"rattningar-{clock.GetLocalNow():yyyy-MM-dd}";

    public IActionResult OnPost()
    {
        try
        {
            var name = FileName?.Trim() ?? "";
            var lines = export.Execute(this.Actor(), name);
            if (lines.Count > 0)
            {
                return File(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), "application/jsonl; charset=utf-8", $"{name}.jsonl");
            }

            ModelState.AddModelError("", "Det finns inga rättade stycken än. Rätta stycken i en nulägesanalys först.");
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(nameof(FileName), error.Message);
        }

        return Page();
    }
}
