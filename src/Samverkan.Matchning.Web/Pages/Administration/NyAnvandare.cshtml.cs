using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Matchning.Cases.Access;
using Samverkan.Matchning.Cases.Users;
using Samverkan.Matchning.Errors;
using Samverkan.Matchning.Web.Parts;
using Samverkan.Matchning.Web.SignIn;

namespace Samverkan.Matchning.Web.Pages.Administration;

/// <summary>Creates an account. Its owner chooses the password.</summary>
[Permit(Permission.ManageUsers)]
internal sealed class NyAnvandareModel(CreateUser create, ListUsers users) : PageModel, IUserPage
{
    /// <inheritdoc/>
    [BindProperty]
    public UserInput Input { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<string> Teams => users.Execute(this.Actor()).Select(account => account.Team).OfType<string>().Distinct().Order(Swedish.Order);

    public IActionResult OnPost()
    {
        if (Input.Check(isActive: true, ModelState) is not { } form)
        {
            return Page();
        }

        try
        {
            var account = create.Execute(this.Actor(), form);
            this.Tell($"Kontot för {account.Name} är skapat. Skapa nu en länk så att personen kan välja lösenord.");
            return LocalRedirect($"/administration/anvandare/{account.Id}");
        }
        catch (ConflictException error)
        {
            ModelState.AddModelError("Input.Email", error.Message);
            return Page();
        }
    }
}
