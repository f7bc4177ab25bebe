using Microsoft.AspNetCore.Mvc;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Register;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Corpus;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Arenden;

/// <summary>Creates a case.</summary>
[Permit(Permission.EditCases)]
internal sealed class NyttModel(CreateCase create, ListColleagues colleagues, CorpusSnapshot corpus, TimeProvider clock) : CaseFormPage(colleagues, corpus)
{
    public void OnGet()
    {
        Input = new CaseInput { Team = this.Actor().Team, Stage = "urval", Key = Guid.CreateVersion7(clock.GetUtcNow()).ToString() };
        AddRows();
    }

    public IActionResult OnPost()
    {
        if (HasFaults())
        {
            AddRows();
            return Page();
        }

        try
        {
            var created = create.Execute(this.Actor(), new CreateCaseCommand(Input.ToForm(), Input.Key));
            this.Tell($"Ärendet {created.RegistryNumber} är skapat.");
            return LocalRedirect($"/arenden/{created.Id}");
        }
        catch (Exception error) when (error is RejectedInputException or ConflictException)
        {
            ModelState.AddModelError(error is ConflictException ? "Input.RegistryNumber" : "", error.Message);
            AddRows();
            return Page();
        }
    }
}
