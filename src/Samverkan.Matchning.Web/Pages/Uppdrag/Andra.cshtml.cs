using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Assignments;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Uppdrag;

/// <summary>Changes what is agreed, and the checklist for SPSM.</summary>
[Permit(Permission.ManageAssignments)]
internal sealed class AndraModel(ReadAssignment read, ChangeAssignment change) : PageModel
{
    /// <summary>What is agreed.</summary>
    [BindProperty]
    public TermsInput Terms { get; set; } = new();

    /// <summary>What SPSM asks for.</summary>
    [BindProperty]
    public ChecklistInput Checklist { get; set; } = new();

    /// <summary>The version that the form was filled in on.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The assignment as it is stored.</summary>
    public Assignment Assignment { get; private set; } = null!;

    /// <summary>Whether somebody else changed it meanwhile.</summary>
    public bool IsChanged { get; private set; }

    public void OnGet(Guid id)
    {
        Assignment = read.Execute(this.Actor(), id).Assignment;
        Terms = TermsInput.Of(Assignment.Terms);
        Checklist = ChecklistInput.Of(Assignment.Checklist);
        Version = Assignment.Version;
    }

    public IActionResult OnPost(Guid id)
    {
        Assignment = read.Execute(this.Actor(), id).Assignment;
        foreach (var (field, date) in new[] { ("Terms.From", Terms.From), ("Terms.To", Terms.To) }.Where(row => TermsInput.IsFaulty(row.Item2)))
        {
            ModelState.AddModelError(field, "Skriv datumet som år-månad-dag, till exempel 2026-03-01.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            change.Execute(this.Actor(), new ChangeAssignmentCommand(id, Version, Terms.ToTerms(), Checklist.ToChecklist()));
            this.Tell("Uppdraget är ändrat.");
            return LocalRedirect($"/uppdrag/{id}");
        }
        catch (RejectedInputException error)
        {
            ModelState.AddModelError(error.Code == "period-ogiltig" ? "Terms.To" : "", error.Message);
        }
        catch (ConflictException error) when (error.Current is Assignment current)
        {
            IsChanged = true;
            Assignment = current;
            Version = current.Version;
            ModelState.Remove(nameof(Version));
            ModelState.AddModelError("", $"{error.ChangedBy} har ändrat uppdraget medan du skrev. Inget av det du skrev är borta. Läs det som är sparat nu, rätta det du vill och spara igen.");
        }

        return Page();
    }
}
